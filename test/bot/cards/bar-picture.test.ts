import { crc32, inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { barPicture } from '../../../bot/cards/bar-picture.ts';

/** Chunks of a PNG by type, each with a checksum that holds. */
function chunksOf(address: string): ReadonlyMap<string, Buffer> {
  const png = Buffer.from(address.replace('data:image/png;base64,', ''), 'base64');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at);
    expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(at + 4, end)));
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, end));
    at = end + 4;
  }
  return chunks;
}

const rowOf = (address: string): readonly number[] => [
  ...inflateSync(chunksOf(address).get('IDAT') ?? Buffer.alloc(0)),
];

it('is filled from the right where people read from there', () => {
  const [, ...row] = rowOf(barPicture(0.3));
  expect(rowOf(barPicture(0.3, true)).slice(1)).toEqual(row.reverse());
});

it.each([
  [0, 0],
  [0.5, 60],
  [10 / 19, 63],
  [1, 120],
  [7, 120],
])('a share of %s is a picture that is filled so far', (share, filled) => {
  const chunks = chunksOf(barPicture(share));
  expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  const [filter, ...row] = rowOf(barPicture(share));
  expect(filter).toBe(0);
  expect(row).toEqual(Array.from({ length: 120 }, (_, at) => (at < filled ? 0 : 1)));
});
