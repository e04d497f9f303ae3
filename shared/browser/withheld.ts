import { canonicalHost } from '../domain/egress.ts';
import type { PanelExpectation } from '../domain/judge-workspace.ts';
import type { FailedRequest } from './overheard.ts';
import type { EgressProblem, EgressRefusal } from './upstreams.ts';

/** What the guard keeps from a page. Something it loads whose host does not answer is no matter of ours. */
const ours: ReadonlySet<EgressProblem> = new Set(['blocked_address', 'insecure', 'too_many', 'too_large']);

/**
 * Origins of the panels that our own way out kept something from: their page, one it was led to, or what it loads. An
 * agent's browser may reach all of that, so how such a panel looks here tells nothing.
 */
export function withheldFrom(
  panels: readonly PanelExpectation[],
  refusals: readonly EgressRefusal[],
  failed: readonly FailedRequest[],
): readonly string[] {
  const all = new Set(refusals.map(({ host }) => host));
  const kept = new Set(refusals.filter(({ problem }) => ours.has(problem)).map(({ host }) => host));
  const isWithheld = ({ origin, trusted }: PanelExpectation): boolean =>
    all.has(canonicalHost(new URL(origin).hostname) ?? '') ||
    failed.some(
      ({ by, host, isPage }) => (by === origin || by === trusted) && (isPage ? all : kept).has(host),
    );
  return panels.filter(isWithheld).map(({ origin }) => origin);
}

/** Whether it was cut for how much the page loads: then anything may be missing that is there for agents. */
export function wasCut(refusals: readonly EgressRefusal[]): boolean {
  return refusals.some(({ problem }) => problem === 'too_many' || problem === 'too_large');
}
