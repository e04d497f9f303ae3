import type { Baseline, KeptWidget } from '../../domain/baseline.ts';
import type { DriftKind } from '../../domain/drift-kinds.ts';
import { type FoundDrift, found, type Seen } from './found.ts';

interface Sights {
  readonly baseline: Pick<Baseline, 'widgets' | 'workspace'>;
  readonly seen: Pick<Seen, 'widgets' | 'workspace'>;
}

/** What is not in Dataverse: the code behind the providers, and what a browser sees of the workspace. */
export function outsideDrift(compared: Sights): readonly FoundDrift[] {
  return [...widgetDrift(compared), ...workspaceDrift(compared)];
}

/** Whether a difference was seen elsewhere than in Dataverse, where a look can fail for a moment. */
export function isOutside({ step }: FoundDrift): boolean {
  return step === 'widget-mode' || step === 'workspace';
}

/** By what the page lacks; whatever else is worse is told by its code. */
const kinds: { readonly [code: string]: DriftKind } = {
  'widget-does-not-dock': 'widget-hidden',
  'framing-blocked-csp': 'widget-not-framed',
  'framing-blocked-xfo': 'widget-not-framed',
  'mixed-content': 'widget-not-framed',
  'not-reachable': 'widget-unreachable',
  'blocked-address': 'widget-unreachable',
  'sign-in-redirect': 'widget-unreachable',
  'nothing-to-show': 'widget-unreachable',
};

/** Good news, and what nobody could tell: neither is worse than before. */
const noNews = ['passed', 'info', 'unchecked'];

/** Says that reading did not end in time, which depends on how busy this machine was; the rest is then not known. */
const unfinished = 'widget-took-too-long';

function widgetDrift({ baseline, seen }: Sights): readonly FoundDrift[] {
  const now = new Map(seen.widgets?.map((one) => [one.provider, one]));
  return baseline.widgets.flatMap((was): readonly FoundDrift[] => {
    const is = now.get(was.provider);
    if (is === undefined || is.findings.some((one) => one.code === unfinished)) return [];
    const worse = worseThan(was, is);
    const groups = new Map<DriftKind, string[]>();
    for (const code of worse) {
      const kind = kinds[code] ?? 'widget-worse';
      groups.set(kind, [...(groups.get(kind) ?? []), code]);
    }
    const about = { subject: was.provider, label: was.label, facets: [] };
    const items = [...groups].map(([kind, codes]) =>
      found(kind, { ...about, params: { codes: codes.join(', ') } }),
    );
    const changed = was.codeHash !== undefined && is.codeHash !== undefined && was.codeHash !== is.codeHash;
    return items.length === 0 && changed
      ? [found('widget-changed', { ...about, params: { hash: is.codeHash?.slice(0, 12) ?? '' } })]
      : items;
  });
}

/**
 * Codes that are there now as bad news and were not. Nobody can judge code that could not be read, and code that is the
 * same did not become worse: it is looked at more closely, or beside another provider, which is told by itself.
 */
function worseThan(was: KeptWidget, is: KeptWidget): readonly string[] {
  const sameCode = was.codeHash !== undefined && was.codeHash === is.codeHash;
  const known = new Set(was.findings.filter((one) => !noNews.includes(one.severity)).map((one) => one.code));
  const docked = was.findings.some(({ code }) => code === 'widget-docks' || code === 'widget-needs-session');
  return [
    ...new Set(
      is.findings
        .filter((one) => !noNews.includes(one.severity) && !known.has(one.code))
        .map((one) => one.code),
    ),
    ...(docked && is.findings.some((one) => kinds[one.code] === 'widget-unreachable')
      ? is.findings.flatMap((one) =>
          one.severity === 'unchecked' && kinds[one.code] === 'widget-unreachable' ? [one.code] : [],
        )
      : []),
  ].filter((code) => !known.has(code) && !(sameCode && code.startsWith('widget-')));
}

/** Where the page's own cure helps, Repair tries it: detach and attach again. */
const curable = [
  'library-not-loaded-in-workspace',
  'no-loader-extension',
  'no-channel-providers',
  'panel-missing',
];

function workspaceDrift({ baseline, seen }: Sights): readonly FoundDrift[] {
  if (seen.workspace === undefined) return [];
  // Where nobody had looked before, what is wrong now is news all the same.
  const known = new Set(baseline.workspace ?? []);
  return seen.workspace
    .filter((code) => !known.has(code))
    .map((code) =>
      found('workspace-worse', {
        subject: code,
        label: code,
        params: { code },
        facets: [],
        ...(curable.includes(code) ? {} : { repair: 'none' as const }),
      }),
    );
}
