import { clouds, isCloudHost } from '../domain/clouds.ts';
import type { FramingFinding, FramingReport } from '../domain/framing-report.ts';
import { frameAncestors } from './frame-ancestors.ts';
import { assessFraming, type FramingFacts, type FramingPlace } from './framing.ts';

/** Stands for an environment whose name nobody gave; shown in its place is `unnamed`. */
const somebody = new URL(`https://organisation.${clouds.public.region}`);
const unnamed = `https://<organisation>.${clouds.public.region}`;

/**
 * The same where nobody says which environment it is for: as seen from one of the public cloud, or else from an
 * environment that the page's own policies let in. Where only such a one may show it, that is told.
 */
export function assessFramingAnywhere(
  facts: FramingFacts,
  place: Omit<FramingPlace, 'workspace'>,
): FramingReport {
  const usual = assessFraming(facts, { ...place, workspace: somebody });
  if (!usual.findings.some(isRefusal)) return usual;
  const [fit] = letIn(facts)
    .map((workspace) => assessFraming(facts, { ...place, workspace }))
    .filter(({ findings }) => !findings.some(isRefusal));
  if (fit === undefined) return { ...usual, findings: usual.findings.map(withoutName) };
  const { address = '', allowed = '' } = usual.findings.find(isRefusal)?.params ?? {};
  const told: FramingFinding = {
    code: 'framing-by-some',
    severity: 'info',
    params: { address, allowed },
  };
  return { ...fit, findings: [...fit.findings, told] };
}

const isRefusal = ({ code }: FramingFinding): boolean =>
  code === 'framing-blocked-csp' || code === 'framing-blocked-xfo';

const withoutName = (finding: FramingFinding): FramingFinding =>
  finding.params.workspace === undefined
    ? finding
    : { ...finding, params: { ...finding.params, workspace: unnamed } };

/** Environments that policies name, `*.` filled in. */
function letIn(facts: FramingFacts): readonly URL[] {
  const sources = facts.kind === 'answered' ? frameAncestors(facts.csp).flat() : [];
  return sources.flatMap((source) => {
    const [, host = ''] = /^(?:https?:\/\/)?([^/:?#']+)/i.exec(source) ?? [];
    const whole = host
      .toLowerCase()
      .replace(/^\*\.(?=crm)/, 'organisation.')
      .replace(/^\*\./, 'organisation.crm.');
    return isCloudHost(whole) && URL.canParse(`https://${whole}`) ? [new URL(`https://${whole}`)] : [];
  });
}
