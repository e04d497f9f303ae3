import { bothAnswers, compareAnswers } from './compare-widget.ts';
import type { WidgetSight } from './evidence.ts';
import type { Finding, Severity } from './finding.ts';
import type { PanelVisible } from './widget-report.ts';

/** Findings of one widget's code that a card names; the rest are in its report. */
const namedAtMost = 8;

const step = 'widget-mode';

const verdicts = {
  yes: ['widget-docks', 'passed'],
  'on-event': ['widget-docks-on-event', 'warning'],
  no: ['widget-does-not-dock', 'error'],
  unknown: ['widget-not-understood', 'unchecked'],
} as const satisfies { readonly [V in PanelVisible]: readonly [string, Severity] };

/** Docks, but beside other providers that moves nothing: the home session belongs to none of them. */
const needsSession = ['widget-needs-session', 'warning'] as const;

/** What the first finding says already, with its place. */
const said: ReadonlySet<string> = new Set([
  'visible-only-on-event',
  'hidden-at-init',
  'minimised-at-init',
  'several-providers-need-session',
]);

/**
 * Whether the panel will be seen, first; then what else the page and its code will bite with. Only a panel that stays
 * closed or cannot be framed is an error: everything else is for the maker of the widget, and stops nobody.
 */
export function judgeWidget(sight: WidgetSight): readonly Finding[] {
  const { address, label, providers } = sight;
  const about = { name: label, address };
  const finding = (code: string, severity: Severity, params: Finding['params'] = {}): Finding => ({
    code,
    step,
    severity,
    ...(providers[0] === undefined ? {} : { subject: providers[0] }),
    params: { ...params, ...about },
  });
  const isAlone = !sight.code?.findings.some((one) => one.code === 'several-providers-need-session');
  const visible = visibleOf(sight);
  const [code, severity] = visible === 'yes' && !isAlone ? needsSession : verdicts[visible];
  const inCode = (sight.code?.findings ?? []).filter((one) => one.severity !== 'info' && !said.has(one.code));
  return [
    finding(code, severity, severity === 'passed' ? {} : { ...sight.code?.why.place }),
    ...[...sight.framing.findings, ...(sight.code?.inside?.findings ?? [])].map((one) =>
      finding(one.code, one.severity, one.params),
    ),
    ...inCode
      .slice(0, namedAtMost)
      .map(({ code: found, file, line, column, params }) =>
        finding(`widget-${found}`, 'warning', { ...params, file, line, column }),
      ),
    ...differences(sight).map((one) => finding(`widget-diff-${one.code}`, 'warning', one.params)),
    ...both(sight).map((params) => finding('widget-both-answers', 'info', params)),
    ...(sight.notRun === undefined
      ? []
      : [finding('widget-not-run', 'unchecked', { reason: sight.notRun.reason })]),
  ];
}

/** Reading the code sees every path; where it cannot tell, what the page did in a browser has to do. */
function visibleOf({ code, run }: WidgetSight): PanelVisible {
  const read = code?.visible ?? 'unknown';
  if (read === 'unknown') return run?.visible ?? 'unknown';
  // What was seen to happen can happen, whatever was understood of the code.
  return read === 'no' && (run?.visible === 'yes' || run?.visible === 'on-event') ? run.visible : read;
}

function differences({ code, run }: WidgetSight) {
  if (code === undefined || run === undefined) return [];
  return compareAnswers(code, run).filter((one) => one.kind === 'contradiction');
}

/** Side by side wherever they differ, also where each has only seen its own part. */
function both({ code, run }: WidgetSight): readonly Finding['params'][] {
  if (code === undefined || run === undefined) return [];
  const answers = bothAnswers(code, run);
  return Object.keys(answers).length === 0 ? [] : [answers];
}
