import type { FixtureRow } from '../../sandbox/dataverse/fixture.ts';
import type { DriftCase } from './drift-case.ts';
import { edited } from './edited.ts';

/** Somebody edits one of our providers, by its name. */
export const onProvider = (
  id: string,
  name: string,
  columns: FixtureRow,
  more: Partial<DriftCase> = {},
): DriftCase => ({
  id,
  inject: (room) => edited(room, 'msdyn_channelprovider', room.places.provider(name), columns),
  kind: 'provider-changed',
  subject: ({ places }) => places.provider(name),
  columns: Object.keys(columns),
  by: true,
  repaired: true,
  ...more,
});

/** Somebody edits our profile. */
export const onProfile = (id: string, columns: FixtureRow, more: Partial<DriftCase> = {}): DriftCase => ({
  id,
  inject: (room) => edited(room, 'msdyn_appconfiguration', room.places.profile, columns),
  kind: 'profile-changed',
  subject: ({ places }) => places.profile,
  columns: Object.keys(columns),
  by: true,
  repaired: true,
  ...more,
});
