import type { Guid } from '../domain/guid.ts';
import { nearest } from '../domain/nearest.ts';
import { type Refusal, refuse } from '../domain/reason.ts';
import type { Row, Snapshot } from '../domain/snapshot.ts';
import type { Audience } from './audience.ts';
import { listed } from './listed.ts';

type Person = Row<'systemuser'>;

/** Candidates a refusal names. */
const namedAtMost = 3;

/**
 * So many people, in an order that is the same whenever the environment is: one of each audience in turn, the largest
 * audience first, so that even a small pilot meets most of what people have.
 */
export function spread(
  count: number,
  candidates: ReadonlySet<Guid>,
  audiences: readonly Audience[],
): readonly Guid[] {
  const rows = audiences
    .map(({ key, people }) => ({ key, people: people.filter((one) => candidates.has(one)) }))
    .filter(({ people }) => people.length > 0)
    .sort((a, b) => b.people.length - a.people.length || (a.key < b.key ? -1 : 1));
  const chosen = new Set<Guid>();
  const longest = Math.max(0, ...rows.map(({ people }) => people.length));
  for (let turn = 0; turn < longest; turn++)
    for (const { people } of rows) {
      const person = people[turn];
      if (chosen.size < count && person !== undefined) chosen.add(person);
    }
  return [...chosen].sort();
}

export interface Choosable {
  /** Whom the plan gives a profile, or will once a question about them is answered. */
  readonly movable: ReadonlySet<Guid>;
  /** Whom it shows a panel on the profile they share with others. */
  readonly shared: ReadonlySet<Guid>;
}

/** The people who are meant, each by name, mail or domain name, or an id. The first that cannot be told is refused. */
export function named(
  snapshot: Snapshot,
  said: readonly string[],
  { movable, shared }: Choosable,
): readonly Guid[] | Refusal {
  const people = snapshot.rows.systemuser.filter((row) => movable.has(row.id));
  const others = snapshot.rows.systemuser.filter((row) => shared.has(row.id) && !movable.has(row.id));
  const chosen: Guid[] = [];
  for (const word of said) {
    const found = people.filter((row) => isCalled(row, word));
    const [only] = found;
    if (only !== undefined && found.length === 1) chosen.push(only.id);
    else if (found.length > 1) return refuse('pilot_ambiguous', { said: word, people: described(found) });
    else if (others.some((row) => isCalled(row, word))) return refuse('pilot_not_alone', { said: word });
    else {
      const near = nearest(word, people, (row) => wordsFor(row)).slice(0, namedAtMost);
      return refuse('pilot_unknown', { said: word, people: described(near) });
    }
  }
  return [...new Set(chosen)].sort();
}

const plain = (word: string): string => word.normalize('NFC').trim().toLowerCase();

const isCalled = (row: Person, word: string): boolean =>
  wordsFor(row).some((one) => plain(one) === plain(word));

function wordsFor({ id, columns }: Person): readonly string[] {
  const { fullname, domainname, internalemailaddress, azureactivedirectoryobjectid } = columns;
  return [fullname, domainname, internalemailaddress, azureactivedirectoryobjectid, id].filter(
    (one): one is string => one !== null && one !== '',
  );
}

/** Two of one name are told apart by their address. */
const described = (rows: readonly Person[]): string =>
  listed(
    rows.map(
      ({ id, columns }) =>
        `${columns.fullname ?? id} (${columns.domainname ?? columns.internalemailaddress ?? id})`,
    ),
  );
