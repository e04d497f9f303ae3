import type { Tone } from './card.ts';
import { pngAddress } from './png.ts';

/** Pixels of an edge; a card shows it smaller, so that it is sharp on fine screens too. */
const size = 40;
/** Shades from nothing to the full colour, and from there to white. */
const shades = 8;

type Point = readonly [x: number, y: number];
type Stroke = readonly [from: Point, to: Point];
const dot = (x: number, y: number): Stroke => [
  [x, y],
  [x, y],
];

interface Sign {
  readonly color: readonly [red: number, green: number, blue: number];
  /** In shares of the edge. */
  readonly strokes: readonly Stroke[];
  readonly thick: number;
}

/** White on a disc of a colour that stands out on light, dark and black heads. */
const signs = {
  good: {
    color: [0x2b, 0x88, 0x55],
    strokes: [
      [
        [0.29, 0.52],
        [0.44, 0.67],
      ],
      [
        [0.44, 0.67],
        [0.72, 0.36],
      ],
    ],
    thick: 0.055,
  },
  warning: {
    color: [0xb3, 0x6b, 0x00],
    strokes: [
      [
        [0.5, 0.27],
        [0.5, 0.55],
      ],
      dot(0.5, 0.73),
    ],
    thick: 0.06,
  },
  attention: {
    color: [0xc4, 0x31, 0x4b],
    strokes: [
      [
        [0.34, 0.34],
        [0.66, 0.66],
      ],
      [
        [0.66, 0.34],
        [0.34, 0.66],
      ],
    ],
    thick: 0.055,
  },
  accent: {
    color: [0x5b, 0x5f, 0xc7],
    strokes: [dot(0.27, 0.5), dot(0.5, 0.5), dot(0.73, 0.5)],
    thick: 0.075,
  },
} as const satisfies { readonly [T in Exclude<Tone, 'default'>]: Sign };

/** How far a point is from a stroke. */
function distance([x, y]: Point, [[ax, ay], [bx, by]]: Stroke): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** How much of a pixel lies within an edge that is so far away, 0 to 1. */
const covered = (inside: number): number => Math.min(1, Math.max(0, inside * size + 0.5));

function shadeAt({ strokes, thick }: Sign, x: number, y: number): number {
  const point: Point = [(x + 0.5) / size, (y + 0.5) / size];
  const disc = covered(0.49 - distance(point, dot(0.5, 0.5)));
  if (disc < 1) return Math.round(disc * (shades - 1));
  const white = Math.max(...strokes.map((stroke) => covered(thick - distance(point, stroke))));
  return shades - 1 + Math.round(white * shades);
}

const drawn = new Map<Tone, string>();

/** What a tone means as a sign on a disc: a tick, a mark, a cross, dots. About 1,300 letters. */
export function signPicture(tone: keyof typeof signs): string {
  const before = drawn.get(tone);
  if (before !== undefined) return before;
  const sign: Sign = signs[tone];
  const rows = Array.from({ length: size }, (_row, y) =>
    Array.from({ length: size / 2 }, (_pair, half) =>
      [0, 1].reduce((byte, at) => (byte << 4) | shadeAt(sign, 2 * half + at, y), 0),
    ),
  );
  const palette = Array.from({ length: 2 * shades }, (_, at) => {
    const white = Math.max(0, at - shades + 1) / shades;
    return sign.color.map((part) => Math.round(part + (255 - part) * white));
  }).flat();
  const alphas = Array.from({ length: shades }, (_, at) => Math.round((at / (shades - 1)) * 255));
  const address = pngAddress({ width: size, depth: 4, rows, palette, alphas });
  drawn.set(tone, address);
  return address;
}
