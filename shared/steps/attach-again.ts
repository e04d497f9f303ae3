import type { Change } from '../domain/change.ts';
import type { Expectation } from '../domain/expectation.ts';
import type { Finding } from '../domain/finding.ts';
import { linked, type Snapshot } from '../domain/snapshot.ts';
import type { RelationshipName } from '../domain/tables.ts';

/** Which links the page tells to detach and attach again, by what the workspace lacked. */
const cures: { readonly [code: string]: RelationshipName } = {
  'library-not-loaded-in-workspace': 'msdyn_appconfiguration_applicationextension',
  'no-loader-extension': 'msdyn_appconfiguration_applicationextension',
  'no-channel-providers': 'msdyn_appconfig_msdyn_channelprovider',
  'panel-missing': 'msdyn_appconfig_msdyn_channelprovider',
};

/**
 * Only where nothing had to be restored: what was missing may be why the workspace lacked it, and one look more is
 * cheaper than to take agents' panels away. Each pair is detached and attached again at once, so that agents are without it for as short as can be. Only links that are there.
 */
export function attachAgain(
  expect: readonly Expectation[],
  snapshot: Snapshot,
  failed: readonly Finding[],
  restored: readonly Change[],
): readonly Change[] {
  const wanted = new Set(failed.filter((one) => one.severity === 'error').map((one) => cures[one.code]));
  if (restored.length > 0) return [];
  return expect.flatMap((one): readonly Change[] => {
    if (one.kind !== 'linked' || !wanted.has(one.relationship)) return [];
    if (!linked(snapshot, one.relationship, one.from, one.to)) return [];
    const { kind: _kind, ...pair } = one;
    return [
      { kind: 'disassociate', ...pair },
      { kind: 'associate', ...pair },
    ];
  });
}
