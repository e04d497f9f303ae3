import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BarChart, LineChart, SectionResult } from '../result.ts';
import { drawBars } from './bar-chart.ts';
import { drawLines } from './line-chart.ts';
import { performancePages } from './performance-page.ts';
import { readPerformance } from './save.ts';

const bars: BarChart = {
  kind: 'bars',
  id: 'apply',
  title: 'Seconds <to> apply',
  unit: 's',
  bars: [
    { label: 'others & more', value: 200 },
    { label: 'Cutover', value: 50, bound: 40, ours: true },
  ],
};
const lines: LineChart = {
  kind: 'lines',
  id: 'growth',
  title: 'Growth',
  x: { label: 'environments', values: [10, 100, 1_000] },
  lines: [{ label: 'time', unit: 's', values: [1, 10, 100] }],
};

describe('the pages of the benchmark', () => {
  it('are what the figures make', () => {
    for (const [path, content] of performancePages(readPerformance()))
      expect(readFileSync(path, 'utf8') === content, `${path}: npm run bench:pages`).toBe(true);
  });

  it('show every figure with its bound, and every chart', () => {
    const section: SectionResult = {
      title: 'Applying',
      figures: [
        { id: 'ratio', what: 'time over bound', value: 1.126, unit: '×', atMost: 1.2 },
        { id: 'lost', what: 'lost', value: 1, unit: 'people', exactly: 0 },
      ],
      charts: [bars],
      notes: ['Said so.'],
    };
    const pages = performancePages({
      machine: { processors: 2, node: '20.20.2' },
      runs: { x: { day: '2026-12-01', after: 'abcdef12' } },
      sections: { x: section },
    });
    const page = pages.get('docs/performance.md');
    expect(page).toContain('| time over bound | 1.13 × | at most 1.20 × |');
    expect(page).toContain('| lost | 1 people | exactly 0 people, **missed** |');
    expect(page).toContain('![Seconds <to> apply](pictures/performance-apply.svg)');
    expect(page).toContain('Said so.\n\nMeasured on 2026-12-01, after commit abcdef12.');
    expect([...pages.keys()]).toEqual(['docs/performance.md', 'docs/pictures/performance-apply.svg']);
  });
});

describe('what is saved', () => {
  it('says of each section of which code it is', () => {
    const { runs, sections } = readPerformance();
    expect(Object.keys(runs).toSorted()).toEqual(Object.keys(sections).toSorted());
  });
});

describe('a chart', () => {
  it('draws bars as long as their values, and the bound where it is', () => {
    const drawn = drawBars(bars);
    const widths = [...drawn.matchAll(/<rect class="(\w+)"[^>]* width="([\d.]+)"/g)].map((one) => [
      one[1],
      Number(one[2]),
    ]);
    expect(widths).toEqual([
      ['other', 370],
      ['ours', 92.5],
    ]);
    expect(drawn).toContain('<line class="bound" x1="334" x2="334"');
  });

  it('draws growth in proportion along the diagonal', () => {
    const drawn = drawLines(lines);
    const [, diagonal] = /stroke-dasharray="4 4" d="M([^"]+)"/.exec(drawn) ?? [];
    const [, line] = /class="line line-0" d="M([^"]+)"/.exec(drawn) ?? [];
    const [first, , last] = line?.split('L') ?? [];
    expect(`${first}L${last}`).toBe(diagonal);
  });

  it('is told in words, escapes what it shows, and is legible in dark', () => {
    const drawn = drawBars(bars);
    expect(drawn).toContain('<desc id="said">others &amp; more: 200 s; Cutover: 50 s, bound 40 s</desc>');
    expect(drawn).toContain('Seconds &lt;to&gt; apply');
    expect(drawn).toContain('prefers-color-scheme: dark');
  });
});
