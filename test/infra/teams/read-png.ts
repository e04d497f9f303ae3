import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each pixel, 0 to 255. */
  readonly pixels: readonly (readonly [number, number, number, number])[];
}

/** Reads a PNG of 8 bits a channel, with or without opacity and not interlaced. */
export function readPng(file: Buffer): Picture {
  const [width, height, type] = [file.readUInt32BE(16), file.readUInt32BE(20), file[25]];
  if (file[24] !== 8 || (type !== 2 && type !== 6)) throw new Error('not a PNG of 8 bits a channel');
  const channels = type === 6 ? 4 : 3;
  const lines = unfiltered(inflateSync(dataOf(file)), width * channels, channels);
  const pixels = lines.flatMap((line) =>
    Array.from({ length: width }, (_, at) => {
      const [red = 0, green = 0, blue = 0, opacity = 255] = line.subarray(at * channels, (at + 1) * channels);
      return [red, green, blue, opacity] as const;
    }),
  );
  return { width, height, pixels };
}

function dataOf(file: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(parts);
}

/** https://www.w3.org/TR/png-3/#9Filters */
function unfiltered(data: Buffer, width: number, step: number): readonly Buffer[] {
  const lines: Buffer[] = [];
  for (let at = 0; at < data.length; at += width + 1) {
    const line = Buffer.from(data.subarray(at + 1, at + 1 + width));
    const above = lines.at(-1) ?? Buffer.alloc(width);
    for (let x = 0; x < width; x += 1) {
      const [left, up, corner] = [line[x - step] ?? 0, above[x] ?? 0, above[x - step] ?? 0];
      const mean = Math.floor((left + up) / 2);
      const predicted = [0, left, up, mean, nearest(left, up, corner)][data[at] ?? 0] ?? 0;
      line[x] = (line[x] ?? 0) + predicted;
    }
    lines.push(line);
  }
  return lines;
}

function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value));
  return (a ?? 0) <= (b ?? 0) && (a ?? 0) <= (c ?? 0) ? left : (b ?? 0) <= (c ?? 0) ? up : corner;
}
