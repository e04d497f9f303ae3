import { describe, expect, it } from 'vitest';
import { movedSvg } from '../../../../shared/report/svg/moved-svg.ts';
import { movedRows } from '../../../../shared/report/svg/moved-table.ts';
import { shortened } from '../../../../shared/report/svg/shortened.ts';
import { whatMoved } from '../../../../shared/report/svg/what-moved.ts';
import { aReport, hostileNames } from '../../../builders/reported.ts';
import { movedOf } from './samples.ts';

const boxes = (svg: string): readonly { readonly x: number; readonly y: number }[] =>
  [...svg.matchAll(/<rect [^>]*x="([\d.]+)" y="([\d.]+)"/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));

describe('the picture of what moves where', () => {
  it.each([1, 2, 7, 12, 13, 50])(
    'of %i providers lets no two boxes touch and stays in its frame',
    (count) => {
      const svg = movedSvg('en', movedOf(count)).markup;
      const [, width = 0, height = 0] = /viewBox="-2 0 (\d+) ([\d.]+)"/.exec(svg)?.map(Number) ?? [];
      const all = boxes(svg);
      expect(all).toHaveLength(4 * Math.min(count, 12));
      for (const [at, one] of all.entries()) {
        expect(one.x + 168).toBeLessThanOrEqual(width);
        expect(one.y + 38).toBeLessThanOrEqual(height);
        const touching = all.slice(at + 1).filter(({ x, y }) => x === one.x && Math.abs(y - one.y) < 38);
        expect(touching).toEqual([]);
      }
    },
  );

  it('draws at most twelve of a column, and says of how many the last box is', () => {
    const drawn = shortened(movedOf(50));
    expect(drawn.columns.map((nodes) => nodes.at(-1)?.more)).toEqual([39, 39, 39, 39]);
    expect(drawn.edges.length).toBeLessThan(60);
    expect(movedSvg('en', movedOf(50)).markup).toContain('+ 39 more');
    expect(shortened(movedOf(12)).columns[0]).toHaveLength(12);
  });

  it('shortens a long name and has it whole as a title', () => {
    const svg = movedSvg('en', movedOf(1)).markup;
    expect(svg).toContain('<title>Contoso Voice for the Northern and Southern Regions 0</title>');
    expect(svg).toContain('>Contoso Vo… Regions 0<');
  });

  it('is a picture with a title and a description for whoever cannot see it', () => {
    const svg = movedSvg('en', movedOf(3)).markup;
    expect(svg).toMatch(/role="img" aria-labelledby="moved-title moved-desc"/);
    expect(svg).toContain('<desc id="moved-desc">Providers of 1.0: 3. Providers of 2.0 that they become: 3.');
  });

  it('makes no element of a name, whatever rows are called, and finds the way of each from 1.0 to people', () => {
    const { plan } = aReport();
    if (plan === undefined) throw new Error('no plan');
    const svg = movedSvg('en', whatMoved(plan)).markup;
    const names = new Set([...svg.matchAll(/<([a-z]+)/g)].map(([, name]) => name));
    expect([...names].sort()).toEqual(['desc', 'g', 'path', 'rect', 'svg', 'text', 'title']);
    const rows = movedRows('en', whatMoved(plan));
    expect(rows.map(([legacy]) => legacy).sort()).toEqual([...hostileNames].sort());
    for (const [legacy, provider, , people] of rows) {
      expect(provider).toBe(legacy);
      expect(people).toBe('5 people');
    }
  });
});
