import { rootCauses } from '../domain/cause-of.ts';
import type { Standing } from '../domain/glance.ts';
import { type Overview, type OverviewAsked, overviewRows } from '../domain/overview.ts';
import type { PersonRef } from '../domain/person.ts';
import { type Refusal, refuse } from '../domain/reason.ts';
import { countedStates, worstFirst } from '../domain/standings.ts';
import { lacking } from './lacking.ts';
import type { Ports } from './ports.ts';
import { readableBy } from './read-glances.ts';
import { readStandings } from './read-standings.ts';

/**
 * All environments somebody may know of, sorted and cut into pages. One query of small rows, however many runs there
 * were. Whoever may know of none is told the same as about an environment that is not there.
 */
export async function readOverview(
  ports: Ports,
  { by, ...asked }: OverviewAsked & { readonly by: PersonRef },
): Promise<Overview | Refusal> {
  const readable = await readableBy(ports, by);
  if (readable.length === 0) return lacking(ports, by.id, refuse('unknown_environment', { said: 'all' }));
  const all = await readStandings(ports, readable);
  const chosen = worstFirst(all.filter((one) => isChosen(one, asked)));
  const pages = Math.max(1, Math.ceil(chosen.length / overviewRows));
  const page = Math.min(asked.page, pages);
  return {
    by,
    at: ports.clock.now().toISOString(),
    asked: { ...asked, page },
    total: all.length,
    states: countedStates(all),
    causes: causesOf(all),
    standings: chosen.slice((page - 1) * overviewRows, page * overviewRows),
    pages,
    unanswered: (await ports.people.unanswered?.(by.id)) !== undefined,
  };
}

const isChosen = ({ state, glance }: Standing, { state: wanted, cause }: OverviewAsked): boolean =>
  (wanted === undefined || state === wanted) &&
  (cause === undefined || glance?.drift?.causes.some(({ key }) => key === cause) === true);

/** What environments differ by, one entry for the same difference wherever it is. */
export const causesOf = (standings: readonly Standing[]) =>
  rootCauses(
    standings.map(({ environment, glance }) => ({ environment, causes: glance?.drift?.causes ?? [] })),
  );
