/** Pixels of the one row there is; the card stretches it. */
const width = 120;

/** The filled part and the rest, as they can be told apart on light, dark and black cards. */
const palette = [0x5b, 0x5f, 0xc7, 0xb8, 0xb8, 0xc4];

/** A PNG of some 200 bytes that shows a share as a bar, as an address that a card can hold. @param share 0 to 1 @param mirrored filled from the right */
export function barPicture(share: number, mirrored = false): string {
  const full = Math.round(Math.min(1, Math.max(0, share)) * width);
  const row = [
    0,
    ...Array.from({ length: width }, (_, at) => ((mirrored ? width - 1 - at : at) < full ? 0 : 1)),
  ];
  const size = [row.length & 0xff, row.length >> 8];
  // One block that is stored as it is: so short that packing it would gain nothing.
  const stored = [0x78, 1, 1, ...size, ...size.map((one) => one ^ 0xff), ...row, ...bytes(adler32(row))];
  const png = [
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', [...bytes(width), ...bytes(1), 8, 3, 0, 0, 0]),
    ...chunk('PLTE', palette),
    ...chunk('IDAT', stored),
    ...chunk('IEND', []),
  ];
  return `data:image/png;base64,${btoa(String.fromCharCode(...png))}`;
}

const bytes = (value: number): readonly number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);

/** Length, type, data and checksum. Source: W3C, Portable Network Graphics, 5.3 and annex D. */
function chunk(type: string, data: readonly number[]): readonly number[] {
  const body = [...Array.from(type, (letter) => letter.charCodeAt(0)), ...data];
  return [...bytes(data.length), ...body, ...bytes(crc32(body))];
}

function crc32(data: readonly number[]): number {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** Source: RFC 1950, 9. */
function adler32(data: readonly number[]): number {
  let [a, b] = [1, 0];
  for (const byte of data) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}
