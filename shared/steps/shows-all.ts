import { linked, type Row, type Snapshot } from '../domain/snapshot.ts';
import { findLoader } from './facts.ts';
import type { ProviderTarget } from './provider-target.ts';

/** Whether a profile is active and shows these providers already, the library included: then nothing is missing there. */
export function showsAll(
  snapshot: Snapshot,
  profile: Row<'msdyn_appconfiguration'>,
  providers: readonly ProviderTarget[],
): boolean {
  const loader = findLoader(snapshot);
  return (
    profile.columns.statecode === 0 &&
    loader !== undefined &&
    linked(snapshot, 'msdyn_appconfiguration_applicationextension', profile.id, loader.id) &&
    providers.every((one) => linked(snapshot, 'msdyn_appconfig_msdyn_channelprovider', profile.id, one.id))
  );
}
