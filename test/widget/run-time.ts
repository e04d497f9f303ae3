import type { PanelVisible } from '../../shared/domain/widget-report.ts';
import { checkCorpusWidget } from './check-corpus.ts';
import { type CorpusWidget, readCorpus } from './corpus.ts';
import { rightlyVisible } from './judge.ts';
import { runTimeAnswers } from './run-time-answers.ts';
import { type RunTimeReason, runTimeReasons } from './run-time-reasons.ts';
import { searchFolder } from './text-search.ts';

/** "Is the panel visible?", answered in three ways. */
interface Row {
  readonly widget: CorpusWidget;
  readonly read: PanelVisible;
  readonly searched: PanelVisible;
  readonly ran: PanelVisible;
}

async function rowsOf(widgets: readonly CorpusWidget[]): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const { widget, run } of runTimeAnswers(widgets)) {
    const { visible: read } = await checkCorpusWidget(widget);
    rows.push({ widget, read, searched: searchFolder(widget.folder), ran: run.visible });
    process.stderr.write(`\r${rows.length} run`);
  }
  process.stderr.write('\r');
  return rows;
}

const ways = ['read', 'searched', 'ran'] as const;

function line(name: string, rows: readonly Row[]): string {
  const right = ways.map((way) => rows.filter((row) => rightlyVisible(row.widget.expected, row[way])).length);
  return `| ${[name, rows.length, ...right].join(' | ')} |`;
}

function table(rows: readonly Row[]): string {
  const those = (answer: PanelVisible) => rows.filter(({ widget }) => widget.expected.visible === answer);
  return [
    '| right answer | widgets | code read | text search | page run |',
    '|---|---|---|---|---|',
    ...(['yes', 'on-event', 'no', 'unknown'] as const).map((answer) => line(`\`${answer}\``, those(answer))),
    line(
      'those a text search gets wrong by design',
      rows.filter(({ widget }) => widget.expected.adversarial),
    ),
    line('all', rows),
  ].join('\n');
}

/** Reasons that are written down and not true any more count as much as those that are missing. */
function unexplained(rows: readonly Row[]): readonly string[] {
  return rows.flatMap(({ widget, ran }) => {
    const reason: RunTimeReason | undefined = runTimeReasons[widget.id];
    const differs = !rightlyVisible(widget.expected, ran);
    if (differs === (reason !== undefined)) return [];
    const what = `${widget.id}: ran ${ran}, expected ${widget.expected.visible}`;
    return [differs ? `${what}, and no reason is given` : `${what}, and a reason is given: ${reason}`];
  });
}

/**
 * `npm run widget:run-time [id …]`: reads, searches and runs every widget of the corpus that has a page, and prints how
 * often each way gives the answer of its author. Exit code 1 where a difference of the run is not explained.
 */
async function main(only: readonly string[]): Promise<void> {
  const rows = await rowsOf(readCorpus().filter(({ id }) => only.length === 0 || only.includes(id)));
  console.log(table(rows));
  const differing = rows.filter(({ widget, ran }) => !rightlyVisible(widget.expected, ran));
  console.log('\nRun, and not the answer written by hand:');
  for (const { widget, ran } of differing)
    console.log(
      `${widget.id}: ${ran}, not ${widget.expected.visible}: ${runTimeReasons[widget.id] ?? 'no reason given'}`,
    );
  const wrong = unexplained(rows);
  for (const one of wrong) console.log(`NOT EXPLAINED ${one}`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}

await main(process.argv.slice(2));
