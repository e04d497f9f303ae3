import { pngAddress } from './png.ts';

/** Pixels of the one row there is; the card stretches it. */
const width = 120;

/** The filled part and the rest, as they can be told apart on light, dark and black cards. */
const palette = [0x5b, 0x5f, 0xc7, 0xb8, 0xb8, 0xc4];

/** A PNG of some 200 bytes that shows a share as a bar. @param share 0 to 1 @param mirrored filled from the right */
export function barPicture(share: number, mirrored = false): string {
  const full = Math.round(Math.min(1, Math.max(0, share)) * width);
  const row = Array.from({ length: width }, (_, at) => ((mirrored ? width - 1 - at : at) < full ? 0 : 1));
  return pngAddress({ width, depth: 8, rows: [row], palette });
}
