import { askBatch, operationsPerBatch } from '../../shared/dataverse/ask-batch.ts';
import type { Operation } from '../../shared/dataverse/batch-request.ts';
import { urlOf } from '../../shared/dataverse/connection.ts';
import { joined, type ODataPath, odata } from '../../shared/dataverse/odata.ts';
import { isSuccess } from '../../shared/dataverse/problem.ts';
import { readHeaders } from '../../shared/dataverse/read-pages.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { doesNotHold, holds, type LiveCheck, reading, verdictOf } from './check.ts';
import { because, foundWord } from './found.ts';
import { ask, noAnswer, type Probe, told } from './probe.ts';

/** Statuses of queries sent together. */
export async function statusesOf(probe: Probe, paths: readonly ODataPath[]): Promise<readonly number[]> {
  const headers = readHeaders(probe.connection);
  const operations = paths.map(
    (path): Operation => ({ method: 'GET', url: urlOf(probe.connection, path), headers }),
  );
  const answers = await askBatch(probe.connection, operations);
  if (isRefusal(answers)) throw noAnswer(foundWord(answers.reason));
  return answers.map((answer) => (isRefusal(answer) ? 0 : answer.status));
}

/** How many requests travel as one. */
export const batchChecks: readonly LiveCheck[] = [
  reading({
    id: 'batch-goes-on',
    claim:
      'In a $batch that prefers to continue on errors, a query that fails leaves the others their answers, in order.',
    otherwise: 'Reading an environment stops with an error. Nothing is written.',
    run: async (probe) => {
      const statuses = await statusesOf(probe, [
        odata`WhoAmI`,
        odata`msdyn_cutovernosuchtables`,
        odata`WhoAmI`,
      ]);
      const [first = 0, second = 0, third = 0] = statuses;
      return verdictOf(
        first === 200 && second >= 400 && third === 200,
        because`the three answers are ${statuses.join(', ')}`,
      );
    },
  }),
  reading({
    id: 'batch-of-250',
    claim: 'A $batch may hold 250 queries.',
    otherwise: 'Large environments cannot be read. Nothing is written; report it.',
    run: async (probe) => {
      const statuses = await statusesOf(probe, Array(operationsPerBatch).fill(odata`WhoAmI`));
      const bad = statuses.filter((status) => status !== 200).length;
      return bad === 0 ? holds : doesNotHold(because`${bad} of them failed`);
    },
  }),
  reading({
    id: 'hundred-conditions',
    claim: 'A filter may have a hundred conditions joined by "or".',
    otherwise: 'Providers for many roles cannot be planned. Nothing is written; report it.',
    run: async (probe) => {
      const condition = odata`roleid eq ${probe.me} or _parentrootroleid_value eq ${probe.me}`;
      const filter = joined(Array(50).fill(condition), ' or ');
      const reply = await ask(probe, odata`roles?$select=roleid&$filter=${filter}`);
      return verdictOf(isSuccess(reply), told(reply));
    },
  }),
];
