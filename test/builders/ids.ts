import { type Guid, guid } from '../../shared/domain/guid.ts';

/** A readable GUID: `id(0xa, 3)` is the third of family `a`. */
export function id(family: number, n: number): Guid {
  return guid(`${family.toString(16).padStart(8, '0')}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`);
}

export const organization = id(0x0f, 1);
export const workspaceAppId = id(0xa0, 1);
export const salesAppId = id(0xa0, 2);
export const adminRole = id(0xb0, 1);
export const agentRole = id(0xb0, 2);
export const leadRole = id(0xb0, 3);
export const loaderId = id(0xe0, 1);
export const omnichannelAppId = id(0xa0, 3);
export const deadAppId = id(0xa0, 99);
export const customizerRole = id(0xb0, 4);
export const fieldRole = id(0xb0, 5);
/** A business unit's copy of the agents' role. */
export const copiedRole = id(0xb0, 6);
export const deadRole = id(0xb0, 99);
