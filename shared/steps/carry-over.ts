import type { Finding } from '../domain/finding.ts';
import type { Guid } from '../domain/guid.ts';
import { rowById, type Snapshot } from '../domain/snapshot.ts';
import type { ProfileTarget } from './profile-target.ts';

/** Parts of a profile that can be linked to another one as they are, and the table their names are in. */
const linkedParts = [
  ['msdyn_appconfiguration_sessiontemplate', 'msdyn_sessiontemplate'],
  ['msdyn_msdyn_paneconfig_msdyn_appconfig', 'msdyn_paneconfiguration'],
  ['msdyn_smartassistconfig_msdyn_appconfig', 'msdyn_smartassistconfig'],
] as const;

/** Rows that hang on one profile; nobody publishes all their columns, so they cannot be made again faithfully. */
const ownedParts = ['msdyn_inboxconfiguration', 'msdyn_appcopilotconfiguration'] as const;

export interface CarriedPart {
  readonly relationship: (typeof linkedParts)[number][0];
  readonly id: Guid;
  readonly name: string;
}

/** What a new profile takes over from the one its people have today. */
export function carriedParts(snapshot: Snapshot, { base }: ProfileTarget): readonly CarriedPart[] {
  if (base === undefined) return [];
  return linkedParts.flatMap(([relationship, table]) =>
    snapshot.links[relationship]
      .filter((link) => link.from === base.id)
      .map((link) => ({
        relationship,
        id: link.to,
        name: rowById(snapshot, table, link.to)?.columns.msdyn_name ?? link.to,
      })),
  );
}

/** What its people keep and what they lose, so that nobody finds out at the phone. */
export function carryFindings(step: string, snapshot: Snapshot, target: ProfileTarget): readonly Finding[] {
  const { base, people, id } = target;
  const about = (code: string, severity: Finding['severity'], params: Finding['params']): Finding => ({
    code,
    step,
    severity,
    subject: id,
    params: { count: people.length, ...params },
  });
  if (target.existing !== undefined && base === undefined && target.assign.length === 0)
    return [about('group-keeps-all', 'info', { profile: target.name })];
  if (base === undefined) return [];
  const profile = base.columns.msdyn_name ?? base.id;
  const kept = carriedParts(snapshot, target).map((part) => part.name);
  const pane = base.columns.msdyn_productivitypaneuniquename;
  const lost = ownedParts.flatMap((table) =>
    snapshot.rows[table]
      .filter((row) => row.columns._msdyn_appconfigurationid_value === base.id)
      .map((row) => row.columns.msdyn_name ?? row.id),
  );
  const keeps = [...(pane === null ? [] : [pane]), ...kept].join(', ');
  return [
    ...(keeps === '' ? [] : [about('group-keeps', 'info', { profile, names: keeps })]),
    ...(lost.length === 0 ? [] : [about('group-loses', 'warning', { profile, names: lost.join(', ') })]),
  ];
}
