import type { FixtureRow } from '../../../sandbox/dataverse/fixture.ts';
import { edited } from '../edited.ts';
import type { DriftRoom } from '../room.ts';

/** Something that happens in every organisation and is no drift. */
export interface HarmlessCase {
  readonly id: string;
  readonly act: (room: DriftRoom) => void;
}

export const onProvider = (id: string, name: string, columns: FixtureRow): HarmlessCase => ({
  id,
  act: (room) => edited(room, 'msdyn_channelprovider', room.places.provider(name), columns),
});

export const onLegacy = (id: string, name: string, columns: FixtureRow): HarmlessCase => ({
  id,
  act: (room) => edited(room, 'msdyn_ciprovider', room.places.legacy(name), columns),
});
