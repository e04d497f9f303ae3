import type { WayOut } from './way-out.ts';
import { waysByAddress } from './ways-by-address.ts';
import { waysByElement } from './ways-by-element.ts';
import { waysByScript } from './ways-by-script.ts';

const all = [...waysByAddress, ...waysByElement, ...waysByScript];
/** One of each kind, for those who try only a few. */
const first = ['loopback', 'webrtc-stun', 'redirect', 'endless-loop'];

export const waysOut: readonly WayOut[] = [
  ...all.filter(({ id }) => first.includes(id)),
  ...all.filter(({ id }) => !first.includes(id)),
];
