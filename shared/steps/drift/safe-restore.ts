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

/**
 * Leaves out what would leave somebody worse off than they are now: a profile that stays inactive, a second profile
 * beside the one they were given meanwhile, and a 1.0 provider switched off while one of 2.0 stays inactive.
 */
export function safely(
  { was, is }: { readonly was: View; readonly is: View },
  changes: readonly Change[],
): Safe {
  const people = changes.filter(isAssignment);
  const taken = new Set(
    people.flatMap((one) => (one.kind === 'disassociate' ? [`${one.from}|${one.to}`] : [])),
  );
  const activeIn = isActive(is, changes);
  const left = new Set<string>();
  for (const one of people) {
    if (one.kind !== 'associate') continue;
    const before = was.to(assigned, one.to);
    const others = is
      .to(assigned, one.to)
      .filter((profile) => profile !== one.from && !before.includes(profile));
    const keepsAnother = others.some((profile) => !taken.has(`${profile}|${one.to}`));
    if (keepsAnother || !activeIn('msdyn_appconfiguration', one.from)) left.add(one.to);
  }
  const stays = was
    .rows('msdyn_channelprovider')
    .some(({ id, columns }) => columns.statecode === 0 && !activeIn('msdyn_channelprovider', id));
  return {
    changes: changes.filter((one) => (isAssignment(one) ? !left.has(one.to) : !(stays && isLegacyOff(one)))),
    findings: [...left].slice(0, namedAtMost).map((person) => ({
      code: 'moved-by-hand',
      step: 'users',
      severity: 'warning',
      subject: person,
      params: { label: nameIn(is.row('systemuser', person), person) },
    })),
  };
}

const isAssignment = (change: Change): change is LinkChange =>
  'relationship' in change && change.relationship === assigned;

const isLegacyOff = (change: Change): boolean =>
  change.kind === 'deactivate' && change.table === 'msdyn_ciprovider';

/** Whether a row is active once the changes are made. */
function isActive(is: View, changes: readonly Change[]) {
  const made = new Set(
    changes.flatMap((one) => (one.kind === 'create' || one.kind === 'reactivate' ? [one.id as string] : [])),
  );
  return (table: 'msdyn_appconfiguration' | 'msdyn_channelprovider', id: string): boolean =>
    made.has(id) || is.row(table, id)?.statecode === 0;
}
