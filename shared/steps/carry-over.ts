import type { Finding } from '../domain/finding.ts';
import type { Guid } from '../domain/guid.ts';
import { linked, type Row, rowById, type Snapshot } from '../domain/snapshot.ts';
import { findLoader } from './facts.ts';
import { listed } from './listed.ts';
import type { ProfileTarget } from './profile-target.ts';

/** Parts of a profile that can be linked to another one as they are, and the table their names are in. */
const linkedParts = [
  ['msdyn_appconfiguration_sessiontemplate', 'msdyn_sessiontemplate'],
  ['msdyn_msdyn_paneconfig_msdyn_appconfig', 'msdyn_paneconfiguration'],
  ['msdyn_smartassistconfig_msdyn_appconfig', 'msdyn_smartassistconfig'],
  ['msdyn_appconfiguration_applicationextension', 'msdyn_applicationextension'],
  ['msdyn_appconfig_msdyn_channelprovider', 'msdyn_channelprovider'],
] as const;

/** Rows that hang on one profile; nobody publishes all their columns, so they cannot be made again faithfully. */
const ownedParts = ['msdyn_inboxconfiguration', 'msdyn_appcopilotconfiguration'] as const;

export interface CarriedPart {
  readonly relationship: (typeof linkedParts)[number][0];
  readonly id: Guid;
  readonly name: string;
}

type Profile = Row<'msdyn_appconfiguration'>;

/**
 * What a new profile takes over from those its people have today; from the ones of other apps the panels only, because
 * the rest belongs to the app. Nothing more once somebody has it: from then on its parts are its owner's business.
 */
export function carriedParts(snapshot: Snapshot, target: ProfileTarget): readonly CarriedPart[] {
  if (target.appValue === undefined || (target.existing !== undefined && isInUse(snapshot, target.id)))
    return [];
  const planned = new Set(target.providers.map((one) => one.id));
  const parts = [
    ...target.bases.flatMap((base) => partsOf(snapshot, base)),
    ...target.elsewhere.flatMap((base) => partsOf(snapshot, base)).filter(isPanel),
  ].filter((part) => !planned.has(part.id));
  return [...new Map(parts.map((part) => [`${part.relationship} ${part.id}`, part])).values()];
}

const isPanel = (part: CarriedPart): boolean => part.relationship === 'msdyn_appconfig_msdyn_channelprovider';

/** What is linked to a profile and can be linked to another one; the loader and what is inactive aside. */
export function partsOf(snapshot: Snapshot, base: Profile): readonly CarriedPart[] {
  const loader = findLoader(snapshot)?.id;
  return linkedParts.flatMap(([relationship, table]) =>
    snapshot.links[relationship]
      .filter((link) => link.from === base.id && link.to !== loader)
      .flatMap((link): readonly CarriedPart[] => {
        const row: Row | undefined = rowById(snapshot, table, link.to);
        const columns = row?.columns as { msdyn_name?: string | null; statecode?: number } | undefined;
        const inactive = columns?.statecode === 1;
        return inactive ? [] : [{ relationship, id: link.to, name: columns?.msdyn_name ?? link.to }];
      }),
  );
}

function isInUse(snapshot: Snapshot, profile: Guid): boolean {
  return (
    snapshot.links.msdyn_appconfiguration_systemuser.some((link) => link.from === profile) ||
    snapshot.rows.msdyn_appprofilerolemapping.some((row) => row.columns._msdyn_appprofileid_value === profile)
  );
}

/** What its people keep and what they lose, so that nobody finds out at the phone. */
export function carryFindings(step: string, snapshot: Snapshot, target: ProfileTarget): readonly Finding[] {
  const { bases, people, id, elsewhere, assign } = target;
  const about = (code: string, severity: Finding['severity'], params: Finding['params']): Finding => ({
    code,
    step,
    severity,
    subject: id,
    params: { count: assign.length, ...params },
  });
  const keeping = people.length - assign.length;
  const staying =
    keeping === 0 ? [] : [about('group-keeps-all', 'info', { profile: target.name, count: keeping })];
  if (bases.length === 0 || assign.length === 0) return staying;
  const profile = bases.map(profileNameOf).join(' + ');
  const carries = target.appValue !== undefined;
  // Once somebody has it nothing is carried over any more: then they keep what is there and nothing else.
  const kept = new Set([...target.providers, ...carriedParts(snapshot, target)].map((part) => part.id));
  const all = bases.flatMap((base) => partsOf(snapshot, base));
  const stays = (part: CarriedPart): boolean =>
    kept.has(part.id) || linked(snapshot, part.relationship, id, part.id);
  const stay = all.filter(stays).map((part) => part.name);
  const go = all.filter((part) => !stays(part)).map((part) => part.name);
  const panes = bases.flatMap((base) => base.columns.msdyn_productivitypaneuniquename ?? []);
  const owned = bases.flatMap((base) => ownedBy(snapshot, base));
  const keeps = carries ? distinct([...panes.slice(0, 1), ...stay]) : [];
  const loses = distinct(carries ? [...panes.slice(1), ...go, ...owned] : [...panes, ...go, ...owned]);
  return [
    ...staying,
    keeps.length > 0
      ? about('group-keeps', 'info', { profile, names: keeps.join(', ') })
      : about('group-leaves', 'info', { profile }),
    ...(loses.length === 0 ? [] : [about('group-loses', 'warning', { profile, names: loses.join(', ') })]),
    ...elsewhere.map((other) => elsewhereFinding(snapshot, other, stays, about)),
  ];
}

type About = (code: string, severity: Finding['severity'], params: Finding['params']) => Finding;

/** The value that custom profiles carry stands for all apps: there too the new profile counts. */
function elsewhereFinding(
  snapshot: Snapshot,
  other: Profile,
  stays: (part: CarriedPart) => boolean,
  about: About,
): Finding {
  const parts = partsOf(snapshot, other).filter((part) => !isPanel(part) || !stays(part));
  const names = distinct([...parts.map((part) => part.name), ...ownedBy(snapshot, other)]);
  return about('group-elsewhere', names.length === 0 ? 'info' : 'warning', {
    profile: profileNameOf(other),
    names: listed(names),
  });
}

const profileNameOf = (profile: Profile): string => profile.columns.msdyn_name ?? profile.id;

function ownedBy(snapshot: Snapshot, base: Profile): readonly string[] {
  return ownedParts.flatMap((table) =>
    snapshot.rows[table]
      .filter((row) => row.columns._msdyn_appconfigurationid_value === base.id)
      .map((row) => row.columns.msdyn_name ?? row.id),
  );
}

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)];
