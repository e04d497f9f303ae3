import { type Decision, decidedValue, type Question, question } from '../domain/question.ts';
import type { Row, Snapshot } from '../domain/snapshot.ts';

/** What is asked where a 2.0 row is there already that a 1.0 provider could become, and is not ours. */
export function targetExists(
  { id, columns }: Row<'msdyn_channelprovider'>,
  legacy: Row<'msdyn_ciprovider'>['id'],
  provider: string,
): Question {
  // A managed row is reported, never edited, so adopting it is not offered.
  const options = columns.ismanaged ? ['new', 'leave'] : ['adopt', 'new', 'leave'];
  return question({
    step: 'channel-provider',
    subject: legacy,
    kind: 'target-exists',
    params: { provider, name: columns.msdyn_name ?? id, uniqueName: columns.msdyn_uniquename ?? '' },
    options: options.map((value) => ({ value })),
    safeDefault: 'leave',
    blocking: true,
    // Identity only: adopting changes the other columns, and the answer must outlive that.
    facts: { id, managed: columns.ismanaged },
  });
}

/** The 2.0 row that somebody chose for a 1.0 provider instead of a new one. */
export function adoptedRow(
  rows: Snapshot['rows']['msdyn_channelprovider'],
  legacy: Row<'msdyn_ciprovider'>['id'],
  decisions: readonly Decision[],
): Row<'msdyn_channelprovider'> | undefined {
  const about = `channel-provider/${legacy}/target-exists`;
  const answers = decisions.filter((one) => one.questionId === about && one.value === 'adopt');
  if (answers.length === 0) return undefined;
  return rows.find((row) => decidedValue(targetExists(row, legacy, ''), answers) === 'adopt');
}
