import { type BarChart, shownValue } from '../result.ts';
import { picture, px, text, width } from './svg.ts';

const [top, row, thick, labels, values] = [36, 40, 24, 260, 90];

/** Horizontal bars from nought; a bound is a line across its bar. */
export function drawBars({ title, unit, bars }: BarChart): string {
  const most = Math.max(...bars.flatMap(({ value, bound = 0 }) => [value, bound]), Number.MIN_VALUE);
  const long = (value: number): number => (value / most) * (width - labels - values);
  const parts = bars.flatMap(({ label, value, bound, ours }, index) => {
    const y = top + index * row;
    const middle = y + thick / 2 + 4.5;
    const bar = `<rect class="${ours ? 'ours' : 'other'}" x="${labels}" y="${y}" width="${px(Math.max(2, long(value)))}" height="${thick}" rx="3"/>`;
    const end = labels + Math.max(long(value), long(bound ?? 0)) + 8;
    const shown = text(end, middle, shownValue({ value, unit }));
    const name = text(labels - 10, middle, label, 'text-anchor="end"');
    if (bound === undefined) return [name, bar, shown];
    const x = px(labels + long(bound));
    return [
      name,
      bar,
      `<line class="bound" x1="${x}" x2="${x}" y1="${y - 4}" y2="${y + thick + 4}"/>`,
      shown,
    ];
  });
  const height = top + bars.length * row;
  const bounded = bars.some(({ bound }) => bound !== undefined);
  if (bounded) parts.push(text(labels, height + 8, 'The line is the bound.', 'class="quiet"'));
  const said = bars
    .map(({ label, value, bound }) =>
      [
        `${label}: ${shownValue({ value, unit })}`,
        bound === undefined ? '' : shownValue({ value: bound, unit }),
      ]
        .filter(Boolean)
        .join(', bound '),
    )
    .join('; ');
  return picture(height + (bounded ? 16 : 0), title, said, parts);
}
