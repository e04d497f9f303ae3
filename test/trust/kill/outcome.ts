import type { StoreSnapshot } from '../../../sandbox/dataverse/store.ts';
import { auditRoot, chain } from '../../../shared/domain/audit.ts';
import type { Progress, Run } from '../../../shared/domain/run.ts';
import { room } from './drive.ts';
import type { Scene } from './scene.ts';

/** What is left of a run, in a form that is the same whenever the same things were done once each. */
export interface Outcome {
  readonly status: string;
  readonly progress: string;
  /** One line a row or pair, without times and versions. */
  readonly data: readonly string[];
  readonly journal: string;
  /** In order, without those that tell of outages. */
  readonly audit: readonly string[];
  readonly chained: boolean;
  /** Messages with a card. */
  readonly cards: number;
  /** What the message that the ledger knows as the run's card says. */
  readonly shown: boolean;
}

export async function outcomeOf(scene: Scene, run: Run): Promise<Outcome> {
  const audit = await scene.ledger.audit(scene.key);
  const journal = await scene.ledger.journal(run.id);
  const cards = runCards(scene);
  const [known] = await scene.ledger.cards(run.id);
  const shown = cards.find((entry) => entry.id === known?.activityId);
  let previous = { sequence: 0, hash: auditRoot };
  const chained = audit.every((entry) => {
    const { sequence: _number, hash, previousHash: _before, ...note } = entry;
    previous = chain(note, previous);
    return previous.hash === hash;
  });
  return {
    status: 'refusal' in run ? `${run.status} ${run.refusal.reason}` : run.status,
    progress: JSON.stringify('progress' in run ? withoutTimes(run.progress) : undefined),
    data: dataOf(scene.double.store.snapshot()),
    journal: journal.map(({ from, to, outcomes }) => `${from}-${to} ${outcomes}`).join('\n'),
    audit: audit.map((entry) => entry.what).filter((what) => what !== 'blocked'),
    chained,
    cards: cards.length,
    shown: JSON.stringify(shown?.cards ?? '').includes('Applied, not all proven'),
  };
}

/** Whose answer was lost, and when, is told by what was stopped or killed, and not by what was done. */
function withoutTimes(progress: Progress | undefined): object | undefined {
  if (progress === undefined) return undefined;
  const { unansweredAt: _when, ...counts } = progress;
  return counts;
}

/** Messages that are or were a run's card; who asks again while it is open is told so in a message that is none. */
export function runCards({ teams }: Pick<Scene, 'teams'>) {
  return teams
    .transcript(room)
    .filter(
      (entry) =>
        entry.from === 'bot' &&
        entry.cards.length > 0 &&
        !JSON.stringify(entry.cards).includes('A run is already open'),
    );
}

const stamps = new Set(['createdon', 'modifiedon', 'versionnumber']);

export function dataOf({ rows, links }: StoreSnapshot): readonly string[] {
  const lines = Object.entries(rows).flatMap(([table, list]) =>
    list.map(
      (row) => `${table} ${JSON.stringify(Object.entries(row).filter(([column]) => !stamps.has(column)))}`,
    ),
  );
  const pairs = Object.entries(links).flatMap(([name, list]) =>
    list.map(({ from, to }) => `${name} ${from} ${to}`),
  );
  return [...lines, ...pairs].sort();
}

export interface Difference {
  readonly lost: readonly string[];
  readonly duplicated: readonly string[];
}

/** Compared with an undisturbed run. `cardsAllowed`: sends of which nobody could know whether they had arrived. */
export function compareOutcomes(found: Outcome, wanted: Outcome, cardsAllowed: number): Difference {
  const lost = missingFrom(found.data, wanted.data);
  const duplicated = missingFrom(wanted.data, found.data);
  for (const what of missingFrom(found.audit, wanted.audit)) lost.push(`audit ${what}`);
  for (const what of missingFrom(wanted.audit, found.audit)) duplicated.push(`audit ${what}`);
  if (found.journal !== wanted.journal) lost.push(`journal ${found.journal}`);
  if (found.progress !== wanted.progress) lost.push(`progress ${found.progress}`);
  if (found.status !== wanted.status) lost.unshift(`status ${found.status}`);
  if (!found.chained) lost.push('the audit chain is broken');
  if (!found.shown) lost.push('the card does not show the result');
  if (found.cards > wanted.cards + cardsAllowed) duplicated.push(`${found.cards} cards`);
  return { lost, duplicated };
}

/** What `from` has fewer of than `wanted`, each as often as it is missing. */
function missingFrom(from: readonly string[], wanted: readonly string[]): string[] {
  const left = [...from];
  return wanted.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
