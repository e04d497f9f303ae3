import { type Answer, askBatch } from '../../shared/dataverse/ask-batch.ts';
import { jsonHeaders, urlOf } from '../../shared/dataverse/connection.ts';
import { columnList, odata } from '../../shared/dataverse/odata.ts';
import { onlyPeople } from '../../shared/dataverse/only-people.ts';
import { parseEffective } from '../../shared/dataverse/parse-effective.ts';
import { parseRow } from '../../shared/dataverse/parse-row.ts';
import { isSuccess } from '../../shared/dataverse/problem.ts';
import { sortedRows } from '../../shared/dataverse/sorted.ts';
import { targetApps } from '../../shared/domain/apps.ts';
import { type Guid, parseGuid } from '../../shared/domain/guid.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { tables } from '../../shared/domain/tables.ts';
import { fallbackAppValue, mayEdit } from '../../shared/steps/facts.ts';
import { because, foundWord } from './found.ts';
import { noAnswer, type Probe, rowsOf } from './probe.ts';

/** Unique name of an installed app that has profiles. */
export async function anApp(probe: Probe): Promise<string> {
  const rows = await rowsOf(probe, odata`appmodules?$select=uniquename&$filter=clienttype eq 4`);
  const names = rows.map((row) => String(row.uniquename));
  const app = [...targetApps].find((name) => names.includes(name));
  if (app === undefined) throw noAnswer(because`no app with profiles is installed`);
  return app;
}

/** Answers of the action that says which profile somebody gets, asked in a `$batch` as the product does. */
export async function profileAnswers(
  probe: Probe,
  people: readonly Guid[],
  app: string,
): Promise<readonly Answer[]> {
  const operations = people.map((person) => ({
    method: 'POST' as const,
    url: urlOf(probe.connection, odata`msdyn_getAppConfigByContext`),
    headers: jsonHeaders,
    body: JSON.stringify({ AppUniqueName: app, UserId: person }),
  }));
  const answers = await askBatch(probe.connection, operations);
  if (isRefusal(answers)) throw noAnswer(foundWord(answers.reason));
  return answers;
}

/** Unique name of the profile the identity itself gets now. */
export async function myProfile(probe: Probe): Promise<string | null> {
  const [answer] = await profileAnswers(probe, [probe.me], await anApp(probe));
  if (answer === undefined || isRefusal(answer) || !isSuccess(answer))
    throw noAnswer(because`the effective profile cannot be asked`);
  return parseEffective(answer.body);
}

export async function somePeople(probe: Probe): Promise<readonly Guid[]> {
  const path = odata`systemusers?$select=systemuserid&$filter=${onlyPeople}&$top=50`;
  return (await rowsOf(probe, path)).flatMap((row) => parseGuid(row.systemuserid) ?? []);
}

/** What a new profile would say it is for, by the rule of the planner: what the present one says, else a custom one. */
export async function appValueHere(probe: Probe): Promise<string> {
  const select = columnList(['msdyn_appconfigurationid', ...tables.msdyn_appconfiguration.columns]);
  const raw = await rowsOf(probe, odata`msdyn_appconfigurations?$select=${select}`);
  const rows = sortedRows(raw.map((one) => parseRow('msdyn_appconfiguration', one)));
  const present = await myProfile(probe);
  const mine = rows.filter((row) => row.columns.msdyn_uniquename === present);
  const values = [...mine, ...rows.filter(mayEdit)].flatMap(
    (row) => row.columns.msdyn_appmoduleuniquename ?? [],
  );
  return values[0] ?? fallbackAppValue;
}
