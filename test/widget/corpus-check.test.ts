import { describe, expect, it } from 'vitest';
import type { WidgetReport } from '../../shared/domain/widget-report.ts';
import { checkCorpusWidget } from './check-corpus.ts';
import { type CorpusWidget, readCorpus } from './corpus.ts';
import { judge, rightlyVisible } from './judge.ts';
import { searchFolder } from './text-search.ts';

interface Row {
  readonly widget: CorpusWidget;
  readonly report: WidgetReport;
  readonly wrong: readonly string[];
}

async function check(widget: CorpusWidget): Promise<Row> {
  const report = await checkCorpusWidget(widget);
  return { widget, report, wrong: judge(widget.expected, report) };
}

async function checkAll(corpus: readonly CorpusWidget[]): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const widget of corpus) rows.push(await check(widget));
  return rows;
}

/** How many are right, of the check and of the text search, by what the right answer is. */
function table(rows: readonly Row[]): string {
  const line = (name: string, of: readonly Row[]) => {
    const right = of.filter(({ widget, report }) => rightlyVisible(widget.expected, report.visible)).length;
    const found = of.filter(({ widget }) =>
      rightlyVisible(widget.expected, searchFolder(widget.folder)),
    ).length;
    return `${name.padEnd(14)}${of.length}`.padEnd(22) + `${right}`.padEnd(8) + found;
  };
  return [
    `${'visible'.padEnd(14)}widgets check   text search`,
    ...(['yes', 'on-event', 'no', 'unknown'] as const).map((answer) =>
      line(
        answer,
        rows.filter(({ widget }) => widget.expected.visible === answer),
      ),
    ),
    line(
      'adversarial',
      rows.filter(({ widget }) => widget.expected.adversarial),
    ),
    line('all', rows),
  ].join('\n');
}

describe('the widget check over the corpus', () => {
  it('says of every widget whether it is visible, and each finding at its place', {
    timeout: 600_000,
  }, async () => {
    const rows = await checkAll(readCorpus());
    console.log(table(rows));
    expect(rows.flatMap(({ widget, wrong }) => wrong.map((line) => `${widget.id}: ${line}`))).toEqual([]);
  });
});
