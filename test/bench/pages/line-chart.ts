import { type LineChart, shownValue } from '../result.ts';
import { escaped, picture, px, text, width } from './svg.ts';

const [top, bottom, left, right, high] = [44, 40, 56, 190, 220];

/**
 * Both axes logarithmic, each line as multiples of its first value: what grows in proportion runs along the diagonal,
 * whatever its unit.
 */
export function drawLines({ title, x, lines }: LineChart): string {
  const grown = lines.map(({ values }) => values.map((value) => value / (values[0] || 1)));
  const widest = Math.log(Math.max(...x.values) / Math.min(...x.values)) || 1;
  const most = Math.max(Math.exp(widest), ...grown.flat());
  const least = Math.min(1, ...grown.flat().filter((value) => value > 0));
  const across = (value: number): number =>
    left + (Math.log(value / Math.min(...x.values)) / widest) * (width - left - right);
  const up = (value: number): number =>
    top + high - (Math.log(Math.max(value, least) / least) / (Math.log(most / least) || 1)) * high;
  const [from, to] = [Math.min(...x.values), Math.max(...x.values)];
  const parts = [
    `<path class="axis" d="M${left} ${top}V${top + high}H${width - right}"/>`,
    `<path class="axis" stroke-dasharray="4 4" d="M${px(across(from))} ${px(up(1))}L${px(across(to))} ${px(up(to / from))}"/>`,
    text(across(to) + 8, up(to / from) + 4, 'in proportion', 'class="quiet"'),
    ...x.values.map((value) =>
      text(across(value), top + high + 18, value.toLocaleString('en'), 'text-anchor="middle" class="quiet"'),
    ),
    text(left + (width - left - right) / 2, top + high + 36, x.label, 'text-anchor="middle"'),
    ...[1, to / from].map((value) =>
      text(left - 8, up(value) + 4, `${value.toLocaleString('en')} ×`, 'text-anchor="end" class="quiet"'),
    ),
    ...lines.flatMap(({ label }, index) => drawLine(grown[index] ?? [], label, index)),
  ];
  function drawLine(values: readonly number[], label: string, index: number): readonly string[] {
    const points = values.map((value, at) => `${px(across(x.values[at] ?? from))} ${px(up(value))}`);
    // Below the words at the end of the diagonal.
    const y = top + 40 + index * 22;
    return [
      `<path class="line line-${index % 4}" d="M${points.join('L')}"/>`,
      `<path class="line line-${index % 4}" d="M${width - right + 20} ${y - 4}h18"><title>${escaped(label)}</title></path>`,
      text(width - right + 44, y, label),
    ];
  }
  const said = lines
    .map(
      ({ label, unit, values }) =>
        `${label}: ${values.map((value, at) => `${shownValue({ value, unit })} at ${x.values[at]?.toLocaleString('en')}`).join(', ')}`,
    )
    .join('; ');
  return picture(top + high + bottom, title, said, parts);
}
