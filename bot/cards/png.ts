/** A picture of few colours: of each pixel which one, in rows that are packed as `depth` says. */
interface Indexed {
  readonly width: number;
  /** Bits of a pixel. */
  readonly depth: 4 | 8;
  readonly rows: readonly (readonly number[])[];
  /** Red, green and blue of each colour. */
  readonly palette: readonly number[];
  /** How opaque each colour is, 0 to 255; all are where nothing is said. */
  readonly alphas?: readonly number[];
}

/** A PNG as an address that a card can hold. Stored as it is: packing would gain little and need a library. */
export function pngAddress({ width, depth, rows, palette, alphas }: Indexed): string {
  const raw = rows.flatMap((row) => [0, ...row]);
  const size = [raw.length & 0xff, raw.length >> 8];
  const stored = [0x78, 1, 1, ...size, ...size.map((one) => one ^ 0xff), ...raw, ...bytes(adler32(raw))];
  const png = [
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', [...bytes(width), ...bytes(rows.length), depth, 3, 0, 0, 0]),
    ...chunk('PLTE', palette),
    ...(alphas === undefined ? [] : chunk('tRNS', alphas)),
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
