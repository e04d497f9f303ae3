import type { Snapshot } from '../domain/snapshot.ts';
import type { ProfileTarget } from './profile-target.ts';
import type { ProviderTarget } from './provider-target.ts';

/** Longest name of a profile, in UTF-16 code units. */
const longest = 100;
/** Providers that a name can tell without becoming unreadable. */
const named = 2;

/** `Customer Service workspace: Twilio, Hotline (+3)`: what a new profile is for and whose panels it shows. */
export function profileName(
  snapshot: Snapshot,
  providers: readonly ProviderTarget[],
  apps: readonly string[],
): string {
  const app = snapshot.rows.appmodule.find((one) => one.columns.uniquename === apps[0]);
  const more = providers.length > named ? ` (+${providers.length - named})` : '';
  const names = providers.slice(0, named).map((one) => one.seen.name);
  return `${cut(`${app?.columns.name ?? 'Workspace'}: ${names.join(', ')}`, longest - more.length)}${more}`;
}

/** New profiles with one name get the end of their unique name behind it, so that people can tell them apart. */
export function distinctNames(profiles: readonly ProfileTarget[]): readonly ProfileTarget[] {
  return profiles.map((target) => {
    const twins = profiles.filter((one) => one.name === target.name);
    if (target.existing !== undefined || twins.length < 2) return target;
    const tail = ` · ${target.uniqueName.slice(-8)}`;
    return { ...target, name: `${cut(target.name, longest - tail.length)}${tail}` };
  });
}

/** Cut without leaving half of a character behind. */
function cut(name: string, length: number): string {
  const head = name.slice(0, length);
  return head.isWellFormed() ? head : head.slice(0, -1);
}
