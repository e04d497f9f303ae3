import type { RelationshipName } from '../../domain/tables.ts';

/** The step of the page a link belongs to. */
export function linkStep(relationship: RelationshipName): string {
  if (relationship === 'msdyn_appconfiguration_applicationextension') return 'loader-extension';
  return relationship === 'msdyn_appconfiguration_systemuser' ? 'users' : 'app-profile';
}
