import type { TrendPoint } from '../../domain/glance.ts';
import { listOf, numberOf } from '../../texts/formats.ts';
import { type Language, text } from '../../texts/text.ts';
import { html, type Markup, nothing } from './markup.ts';

const [width, height, edge] = [100, 24, 3];

/** Differences check by check as a small line, with the numbers for whoever does not see it. Needs no script and no style. */
export function sparkline(language: Language, trend: readonly TrendPoint[]): Markup {
  const last = trend.at(-1);
  if (last === undefined) return nothing;
  const most = Math.max(1, ...trend.map(({ items }) => items));
  const step = (width - 2 * edge) / Math.max(1, trend.length - 1);
  const places = trend.map(({ items }, at) => ({
    x: rounded(trend.length === 1 ? width - edge : edge + at * step),
    y: rounded(height - edge - (items / most) * (height - 2 * edge)),
  }));
  const end = places.at(-1) ?? { x: 0, y: 0 };
  const told = text(language, 'fleet-page.trend.told', {
    count: trend.length,
    numbers: listOf(
      language,
      trend.map(({ items }) => numberOf(language, items)),
    ),
  });
  return html`<svg class="spark" viewBox="0 0 ${width} ${height}" role="img" aria-label="${told}"><title>${told}</title><polyline points="${places.map(({ x, y }) => `${x},${y}`).join(' ')}" fill="none" stroke="currentColor" stroke-width="2"/><circle cx="${end.x}" cy="${end.y}" r="3" fill="currentColor"/></svg>`;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
