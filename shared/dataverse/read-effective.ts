import { targetApps } from '../domain/apps.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { EffectiveProfile, Snapshot } from '../domain/snapshot.ts';
import { type Answer, askBatch, operationsPerBatch } from './ask-batch.ts';
import type { Operation } from './batch-request.ts';
import { chunks } from './chunks.ts';
import { type Connection, jsonHeaders, urlOf } from './connection.ts';
import { odata } from './odata.ts';
import { parseEffective } from './parse-effective.ts';
import { isSuccess } from './problem.ts';
import { refusedRead } from './refused-read.ts';
import { roleCombinations } from './role-combinations.ts';
import type { Combination } from './samples.ts';

interface Question extends Combination {
  readonly app: string;
}

/**
 * Third batch: one person of each combination of roles and of each profile, and a sample of those who are shown
 * providers, in each app. An answer
 * that cannot be read, or an environment without this action, names no profile.
 */
export async function readEffective(
  connection: Connection,
  snapshot: Pick<Snapshot, 'rows' | 'links'>,
): Promise<readonly EffectiveProfile[] | Refusal> {
  const installed = new Set(snapshot.rows.appmodule.map((row) => row.columns.uniquename));
  const questions = targetApps
    .filter((app) => installed.has(app))
    .flatMap((app) =>
      roleCombinations(snapshot, app).map((combination): Question => ({ ...combination, app })),
    );
  const effective: EffectiveProfile[] = [];
  for (const some of chunks(questions, operationsPerBatch)) {
    const operations = some.map((question) => profileQuestion(connection, question));
    const answers = await askBatch(connection, operations);
    if (isRefusal(answers)) return answers;
    for (const [index, { app, roles, direct, several, sample, person }] of some.entries()) {
      const profile = profileOf(connection, answers[index]);
      if (isRefusal(profile)) return profile;
      const about = { app, person, ...(sample === undefined ? {} : { sample }) };
      connection.heard?.({ kind: 'profile', ...about, profile });
      effective.push({
        app,
        roles,
        profile,
        ...(direct === undefined ? {} : { direct }),
        ...(several === undefined ? {} : { person }),
        ...(sample === undefined ? {} : { sample: person }),
      });
    }
  }
  return effective;
}

export function profileQuestion(
  connection: Connection,
  { app, person }: Pick<Question, 'app' | 'person'>,
): Operation {
  return {
    method: 'POST',
    url: urlOf(connection, odata`msdyn_getAppConfigByContext`),
    headers: jsonHeaders,
    body: JSON.stringify({ AppUniqueName: app, UserId: person }),
  };
}

export function profileOf(connection: Connection, answer: Answer | undefined): string | null | Refusal {
  if (answer === undefined) return null;
  if (isRefusal(answer)) return answer;
  if (answer.status === 401 || answer.status === 403)
    return refusedRead(connection.environment, 'msdyn_appconfiguration', answer);
  return isSuccess(answer) ? parseEffective(answer.body) : null;
}
