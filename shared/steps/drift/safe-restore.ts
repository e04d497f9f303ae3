import type { Change } from '../../domain/change.ts';
import type { Finding } from '../../domain/finding.ts';
import { nameIn, type View } from './view.ts';

const assigned = 'msdyn_appconfiguration_systemuser';
/** People a plan names; the rest were helped in the same way. */
const namedAtMost = 20;

type LinkChange = Extract<Change, { readonly relationship: string }>;

export interface Safe {
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
}

/** Why somebody is left as they are, with the profile it is about. */
interface Left {
  readonly code: 'moved-by-hand' | 'earlier-profile-unusable';
  readonly profile: string;
}

interface Parts {
  readonly was: View;
  readonly is: View;
}

/**
 * Leaves out what would leave somebody worse off than they are now: a profile that stays inactive, a second profile
 * beside the one they were given meanwhile, and none at all where the one they had before is not to be had any more.
 */
export function safely({ was, is }: Parts, changes: readonly Change[]): Safe {
  const people = changes.filter(isAssignment);
  const left = new Map<string, Left>();
  const because = reasons({ was, is }, changes, people);
  for (const one of people) {
    const reason = left.has(one.to) ? undefined : because(one);
    if (reason !== undefined) left.set(one.to, reason);
  }
  const profileName = (id: string): string => nameIn(was.row(table, id) ?? is.row(table, id), id);
  return {
    changes: changes.filter((one) => !isAssignment(one) || !left.has(one.to)),
    findings: [...left].slice(0, namedAtMost).map(([person, { code, profile }]) => ({
      code,
      step: 'users',
      severity: 'warning',
      subject: person,
      params: { label: nameIn(is.row('systemuser', person), person), profile: profileName(profile) },
    })),
  };
}

const table = 'msdyn_appconfiguration';

function reasons({ was, is }: Parts, changes: readonly Change[], people: readonly LinkChange[]) {
  const pairs = (kind: LinkChange['kind']): ReadonlySet<string> =>
    new Set(people.flatMap((one) => (one.kind === kind ? [`${one.from}|${one.to}`] : [])));
  const [taken, given] = [pairs('disassociate'), pairs('associate')];
  const isActive = activeIn(is, changes);
  return ({ kind, from, to }: LinkChange): Left | undefined => {
    const before = was.to(assigned, to);
    const keeps = is.to(assigned, to).filter((profile) => !taken.has(`${profile}|${to}`));
    if (kind === 'associate') {
      if (!isActive(from)) return { code: 'earlier-profile-unusable', profile: from };
      const another = keeps.find((profile) => profile !== from && !before.includes(profile));
      return another === undefined ? undefined : { code: 'moved-by-hand', profile: another };
    }
    if (before.includes(from)) return undefined;
    const lost = before.filter((profile) => !is.has(assigned, `${profile}|${to}`));
    const missed = lost.find((profile) => !given.has(`${profile}|${to}`));
    return missed === undefined ? undefined : { code: 'earlier-profile-unusable', profile: missed };
  };
}

const isAssignment = (change: Change): change is LinkChange =>
  'relationship' in change && change.relationship === assigned;

/** Whether a profile is active once the changes are made. */
function activeIn(is: View, changes: readonly Change[]): (profile: string) => boolean {
  const made = new Set(
    changes.flatMap((one) => (one.kind === 'create' || one.kind === 'reactivate' ? [one.id as string] : [])),
  );
  return (profile) => made.has(profile) || is.row(table, profile)?.statecode === 0;
}
