import { sha256 } from '../domain/hash.ts';
import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { Echo, Trace, TracedList, TracedQuestion } from '../domain/trace.ts';
import { type Answer, askBatch, operationsPerBatch } from './ask-batch.ts';
import type { Operation } from './batch-request.ts';
import { chunks } from './chunks.ts';
import { type Connection, commonHeaders } from './connection.ts';
import { checkedPath, servicePath } from './odata.ts';
import { isSuccess } from './problem.ts';
import { statusHash } from './read-batch.ts';
import { profileOf, profileQuestion } from './read-effective.ts';
import { eachPage, pageAt, parsePage } from './read-pages.ts';
import { hashOfRows, rowsHash } from './row-hash.ts';

/** So many questions at once, in two requests side by side; samples take turns where there are more, one at least. */
const questionsAtMost = 46;
const fewest = 12;
/** Bytes of an answer from which on reading it is worth a hash of its text. */
const longAnswer = 2_000;

/**
 * Asks everything a reading asked once more, all at once: what depended on earlier answers then, is known now. Two
 * requests, while no list is longer than a page. Of longer lists their sums are asked, once those were asked in one go
 * with a whole reading; else they are read page by page and hashed, and nothing is held.
 *
 * @param turn counts up, and says which samples are asked where not all are
 */
export async function askAgain(connection: Connection, trace: Trace, turn: number): Promise<Echo | Refusal> {
  const asked = chosen(trace.questions, turn);
  const size = Math.min(operationsPerBatch, Math.max(fewest, Math.ceil(asked.length / 2)));
  const told = await Promise.all(chunks(asked, size).map((some) => hear(connection, some)));
  const refused = told.find(isRefusal);
  if (refused !== undefined) return refused;
  const all = told.flatMap((one) => (isRefusal(one) ? [] : [one]));
  if (all.some((one) => one === 'differs')) return { same: false };
  const each = all.flatMap((one) => (one === 'differs' ? [] : [one]));
  const sums = new Map(each.flatMap((one) => [...one.sums]));
  const heard = new Map(each.flatMap((one) => [...one.heard]));
  const echo = await askLong(connection, trace, { sums, heard });
  const leftOut = asked.filter(isSample).length < trace.questions.filter(isSample).length;
  return leftOut && !isRefusal(echo) && echo.same ? { ...echo, inTurns: true } : echo;
}

/** One request, and what is left of its answers once they were looked at: of many environments, no answer is held. */
async function hear(
  connection: Connection,
  questions: readonly TracedQuestion[],
): Promise<Told | 'differs' | Refusal> {
  const operations = questions.map((question) => operationOf(connection, question));
  const answers = await askBatch(connection, operations);
  if (isRefusal(answers)) return answers;
  const sums = new Map<TracedList, string | undefined>();
  const heard = new Map<TracedQuestion, TracedQuestion>();
  for (const [index, question] of questions.entries()) {
    const answer = answers[index];
    if (answer === undefined || isRefusal(answer)) return answer ?? 'differs';
    const long = longList(question);
    const same = long === undefined ? unchanged(connection, question, answer) : undefined;
    if (long !== undefined) sums.set(long, sumIn(answer));
    else if (same === undefined) return 'differs';
    else heard.set(question, same);
    answer.drop();
  }
  return { sums, heard };
}

/** Lists of one page, profiles, and the sums of longer lists; as many samples as there is room for. */
function chosen(questions: readonly TracedQuestion[], turn: number): readonly TracedQuestion[] {
  const samples = questions.filter(isSample);
  const others = questions.filter(
    (one) => !isSample(one) && (one.kind === 'profile' || one.pages === 1 || one.sum !== undefined),
  );
  const room = Math.min(samples.length, Math.max(1, questionsAtMost - others.length));
  const turned = Array.from({ length: room }, (_, index) => samples[(turn * room + index) % samples.length]);
  return [...others, ...turned.flatMap((one) => one ?? [])];
}

const isSample = (one: TracedQuestion): boolean => one.kind === 'profile' && one.sample === true;
/** The list, where it is longer than a page. */
const longList = (one: TracedQuestion): TracedList | undefined =>
  one.kind === 'list' && one.pages > 1 ? one : undefined;

function operationOf(connection: Connection, question: TracedQuestion): Operation {
  if (question.kind === 'profile') return profileQuestion(connection, question);
  const { path } = longList(question)?.sum ?? question;
  return { method: 'GET', url: urlOf(connection, path), headers: listHeaders(connection) };
}

const urlOf = ({ origin }: Connection, path: string): string => `${origin}${servicePath}${checkedPath(path)}`;

/** Without display values: nobody reads these answers. */
const listHeaders = ({ pageSize }: Connection): { readonly [name: string]: string } => ({
  ...commonHeaders,
  Prefer: `odata.maxpagesize=${pageSize}`,
});

/** The question, with what was learned of its answer, as long as that says the same. */
function unchanged(
  connection: Connection,
  question: TracedQuestion,
  answer: Answer | undefined,
): TracedQuestion | undefined {
  if (answer === undefined || isRefusal(answer)) return undefined;
  if (question.kind === 'profile')
    return profileOf(connection, answer) === question.profile ? question : undefined;
  if (!isSuccess(answer)) return statusHash(answer.status) === question.hash ? question : undefined;
  const exact = answer.bytes.length < longAnswer ? undefined : sha256(answer.bytes);
  if (exact !== undefined && exact === question.exact) return question;
  const { rows, nextLink } = parsePage('organization', answer.body);
  if (nextLink !== undefined || hashOfRows(rows) !== question.hash) return undefined;
  return exact === undefined ? question : { ...question, exact };
}

/**
 * Nothing where Dataverse cannot say it: then it is as if there was no sum. Without one of the two versions, somebody who
 * goes while another comes would change nothing in it.
 */
function sumIn(answer: Answer | undefined): string | undefined {
  if (answer === undefined || isRefusal(answer) || !isSuccess(answer)) return undefined;
  const { rows } = parsePage('systemuser', answer.body);
  const [row] = rows;
  const isWhole = isVersion(row?.people) && isVersion(row?.links);
  return rows.length === 1 && isWhole ? hashOfRows(rows) : undefined;
}

const isVersion = (value: unknown): boolean => typeof value === 'number' || typeof value === 'string';

interface Told {
  /** Of long lists, where Dataverse could say it. */
  readonly sums: ReadonlyMap<TracedList, string | undefined>;
  /** All others, with what was learned of them. */
  readonly heard: ReadonlyMap<TracedQuestion, TracedQuestion>;
}

async function askLong(connection: Connection, trace: Trace, { sums, heard }: Told): Promise<Echo | Refusal> {
  const questions: TracedQuestion[] = [];
  for (const one of trace.questions) {
    const question = longList(one);
    if (question === undefined) {
      questions.push(heard.get(one) ?? one);
      continue;
    }
    const now = sums.get(question);
    const before = question.sum?.hash;
    if (now !== undefined && before !== undefined && now !== before) return { same: false };
    if (now === undefined || before === undefined) {
      const hash = await hashOfList(connection, question);
      if (isRefusal(hash)) return hash;
      if (hash !== question.hash) return { same: false };
    }
    questions.push(withSum(question, now));
  }
  const learned = questions.some((one, index) => one !== trace.questions[index]);
  return { same: true, trace: learned ? { questions } : trace };
}

/** The sum was asked before the list was read: what changed in between shows next time, and is not lost. */
function withSum(question: TracedList, hash: string | undefined): TracedList {
  if (question.sum === undefined || question.sum.hash === hash) return question;
  const { path } = question.sum;
  return { ...question, sum: hash === undefined ? { path } : { path, hash } };
}

async function hashOfList(connection: Connection, { path }: TracedList): Promise<string | Refusal> {
  const first = await pageAt(connection, 'systemuser', urlOf(connection, path));
  if (isRefusal(first)) return first;
  const hash = rowsHash();
  return (await eachPage(connection, 'systemuser', first, hash.add)) ?? hash.digest();
}
