import { targetApps } from '../domain/apps.ts';
import { uuidV5 } from '../domain/hash.ts';
import { type Row, rowById, type Snapshot } from '../domain/snapshot.ts';
import type { Audience } from './audience.ts';
import { fallbackAppValue, isOutOfBox, mayEdit } from './facts.ts';
import { ownSlug } from './our-profile.ts';
import { profileName } from './profile-name.ts';
import type { ProfileTarget } from './profile-target.ts';
import type { TargetInput } from './provider-target.ts';
import { uniqueName } from './unique-name.ts';

/** The profile that is made for an audience, or was made for it by an earlier run. */
export function newProfile({ snapshot, settings }: TargetInput, audience: Audience): ProfileTarget {
  const { providers, people, apps } = audience;
  const sources = providers.map((one) => one.seen.legacy.id).sort();
  const replaced = audience.profiles.map((one) => one.columns.msdyn_uniquename ?? '').join('+');
  const appValue = appValueFor(snapshot, audience);
  // The same panels in place of the same profile, once for all apps and once for one of them, are two profiles.
  const place = targetApps.includes(appValue) ? `|${appValue}` : '';
  const source = uuidV5(snapshot.organizationId, `${sources.join('+')}|${replaced}${place}`);
  const first = uuidV5(snapshot.organizationId, `msdyn_appconfiguration/${source}/profile`);
  // Ours can have become managed by travelling in a solution: then it is left, and another one is made.
  const locked = rowById(snapshot, 'msdyn_appconfiguration', first)?.columns.ismanaged === true;
  const id = locked ? uuidV5(first, 'again') : first;
  const existing = rowById(snapshot, 'msdyn_appconfiguration', id);
  return {
    id,
    name: existing?.columns.msdyn_name ?? profileName(snapshot, providers, apps),
    uniqueName:
      existing?.columns.msdyn_uniquename ?? uniqueName(settings.prefix, ownSlug, locked ? id : source),
    ...(existing === undefined ? {} : { existing }),
    appValue,
    bases: audience.profiles.filter((profile) => profile.id !== id),
    elsewhere: targetApps.includes(appValue) ? [] : audience.elsewhere,
    providers,
    apps,
    people,
    assign: people,
    moves: [],
  };
}

/**
 * How this organisation's own profiles name their app; copied, because the documentation contradicts itself. Such a value
 * stands for all apps. Where another profile serves these people in another app and stays, only the name of this app leaves
 * that alone.
 */
function appValueFor(snapshot: Snapshot, { apps, apart }: Audience): string {
  const [app, ...more] = apps;
  if (app !== undefined && more.length === 0 && apart) return app;
  const values = snapshot.rows.msdyn_appconfiguration
    .filter(isCustom)
    .map((row) => row.columns.msdyn_appmoduleuniquename ?? '');
  return values.find((value) => value !== '' && !targetApps.includes(value)) ?? fallbackAppValue;
}

const isCustom = (row: Row<'msdyn_appconfiguration'>): boolean => mayEdit(row) || !isOutOfBox(row);
