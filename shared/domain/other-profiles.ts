import { isPersonChange } from './change.ts';
import type { Finding } from './finding.ts';
import type { Plan } from './plan.ts';
import { pairOf } from './reads.ts';
import type { Snapshot } from './snapshot.ts';

const relationship = 'msdyn_appconfiguration_systemuser';

/**
 * People of the plan whom somebody else gave another profile while it was applied. Links have no version that a write
 * could be guarded by: both stand, and Dataverse decides between them, so a person has to look.
 */
export function otherProfiles(plan: Plan, now: Snapshot): readonly Finding[] {
  const links = plan.changes.flatMap((one) =>
    isPersonChange(one) && 'relationship' in one && one.kind === 'associate' ? [one] : [],
  );
  const names = new Map<string, string>(links.map((one) => [one.to, one.label]));
  const ours = new Set(links.map(pairOf));
  const before = new Set(
    plan.reads.flatMap((read) =>
      read.kind === 'links' && read.relationship === relationship ? read.pairs : [],
    ),
  );
  return now.links[relationship]
    .filter((link) => names.has(link.to) && !ours.has(pairOf(link)) && !before.has(pairOf(link)))
    .map((link) => {
      const profile = now.rows.msdyn_appconfiguration.find((row) => row.id === link.from)?.columns.msdyn_name;
      const params = { name: names.get(link.to) ?? link.to, profile: profile ?? link.from };
      return {
        code: 'other-profile-meanwhile',
        step: 'users',
        severity: 'error',
        subject: pairOf(link),
        params,
      };
    });
}
