import { environmentKey, runId } from '../contracts/ledger-samples.ts';

/** Runs of `contoso-dev` have one of each status, and one that is not planned yet; `contoso-free` has none; every row of `contoso-torn` is torn. */
export const run = runId(environmentKey('contoso-dev'), 5);
export const nobodys = 'contoso-dev.8235000000000.abcdef123456';
export const torn = runId(environmentKey('contoso-torn'), 5);

export interface Asked {
  readonly id: string;
  /** Name of the function that answers. */
  readonly of: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** The stranger has no role anywhere. */
  readonly by: 'planner' | 'reader' | 'stranger' | 'nobody';
  readonly body?: string;
  readonly status: number;
  /** Without the function key. */
  readonly keyless?: true;
}

const get = (of: string, path: string, status: number, by: Asked['by'] = 'reader'): Asked => ({
  id: `${of} ${status}: ${path}`,
  of,
  method: 'GET',
  path,
  by,
  status,
});
const start = (key: string, body: string, status: number, by: Asked['by'] = 'planner'): Asked => ({
  id: `runs-start ${status}: ${key} ${body}`,
  of: 'runs-start',
  method: 'POST',
  path: `environments/${key}/runs`,
  by,
  body,
  status,
});
const keyless = (asked: Asked): Asked => ({
  ...asked,
  id: `${asked.id} without the key`,
  status: 401,
  keyless: true,
});

const lists = 'environments/contoso-dev/runs';
const drift = 'environments/contoso-dev/drift';

/** One question of each person to each function for each status that is documented. */
export const questions: readonly Asked[] = [
  get('health', 'health', 200, 'nobody'),
  start('contoso-free', '', 202),
  start('contoso-free', '{"pilot":5}', 409),
  start('contoso-free', '{"dryRun":true}', 400),
  start('contoso-free', '{"window":"Saturday night"}', 400),
  start('contoso-free', '{"window":"2020-01-01 22:00-23:00"}', 400),
  start('contoso-free', '{"pilot":["12"]}', 400),
  start('contoso-free', '{"kind":"widen"}', 409),
  start('contoso-free', '{"kind":"retire"}', 409),
  start('contoso-free', '', 403, 'reader'),
  start('contoso-free', '', 401, 'nobody'),
  start('contoso-nil', '', 404),
  start('contoso-torn', '', 500),
  keyless(start('contoso-free', '', 401)),
  get('runs-list', `${lists}?top=100`, 200),
  get('runs-list', lists.replace('dev', 'nil'), 404),
  get('runs-list', lists, 401, 'nobody'),
  get('runs-list', lists.replace('dev', 'torn'), 500),
  get('runs-read', `runs/${run}`, 200),
  get('runs-read', `runs/${nobodys}`, 404),
  get('runs-read', `runs/${run}`, 401, 'nobody'),
  get('runs-read', `runs/${torn}`, 500),
  get('runs-report', `runs/${run}/report`, 200),
  get('runs-report', `runs/${run}/report?format=md`, 200),
  get('runs-report', `runs/${run}/report?format=json`, 200),
  get('runs-report', `runs/${run}/report?format=docx`, 400),
  get('runs-report', `runs/${nobodys}/report`, 404),
  get('runs-report', `runs/${run}/report`, 401, 'nobody'),
  get('runs-report', `runs/${torn}/report`, 500),
  get('evidence-read', `runs/${run}/evidence/workspace/screenshot`, 200),
  get('evidence-read', `runs/${run}/evidence/workspace/crop`, 200),
  get('evidence-read', `runs/${run}/evidence/workspace/panel`, 500),
  get('evidence-read', `runs/${run}/evidence/workspace/other`, 404),
  get('evidence-read', `runs/${run}/evidence/workspace/crop`, 401, 'nobody'),
  get('fleet-read', 'fleet', 200),
  get('fleet-read', 'fleet', 404, 'stranger'),
  get('fleet-read', 'fleet', 401, 'nobody'),
  get('list-read', `lists/${run}?of=people`, 200),
  get('list-read', 'lists/contoso-dev', 200),
  get('list-read', `lists/${nobodys}?of=people`, 404),
  get('list-read', `lists/${run}?of=people`, 401, 'nobody'),
  get('list-read', `lists/${torn}?of=people`, 500),
  get('drift-read', drift, 200),
  get('drift-read', drift.replace('dev', 'free'), 200),
  get('drift-read', drift.replace('dev', 'nil'), 404),
  get('drift-read', drift, 401, 'nobody'),
  get('drift-read', drift.replace('dev', 'torn'), 500),
];

/** One of each function, to be asked before anything is configured. */
export const firsts: readonly Asked[] = [
  ...new Map(questions.filter(({ status }) => status < 300).map((one) => [one.of, one])).values(),
];
