import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { type BatchItem, type Operation, parseBatch, sizeOf } from './batch-request.ts';
import { dispatch } from './dispatch.ts';
import { type Answer, type Context, preferences, type Request, refused } from './exchange.ts';
import { faultAnswer, unavailable } from './fault-answer.ts';
import type { PartAction, Struck } from './faults.ts';
import type { Step } from './pace.ts';
import { codes, refusalOf, refuse } from './refusal.ts';
import { kindOf, type PartRecord } from './request-record.ts';

const longestUrlInBatch = 65_536;

export interface BatchWatch {
  readonly record: (part: PartRecord) => void;
  /** What is to go wrong with this one operation. */
  readonly strike: (operation: Struck) => PartAction | undefined;
  /** Lets the time of an item's operations pass before they are carried out. */
  readonly step: Step;
}

/** Carries out a `$batch`: in order, stopping at the first failure unless `odata.continue-on-error` is preferred. */
export async function runBatch(context: Context, request: Request, watch: BatchWatch): Promise<Answer> {
  try {
    const goOn = preferences(request.headers).has('odata.continue-on-error');
    const boundary = `batchresponse_${randomUUID()}`;
    const blocks: string[] = [];
    for (const item of parseBatch(request)) {
      await watch.step(sizeOf(item));
      const { text, failed } = runItem(context, item, watch);
      blocks.push(text);
      // Without the preference the whole batch answers with the status of its first failure.
      if (failed !== undefined && !goOn) return assemble(failed, boundary, blocks);
    }
    return assemble(200, boundary, blocks);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    return refused(refusal);
  }
}

function assemble(status: number, boundary: string, blocks: readonly string[]): Answer {
  const headers = { 'Content-Type': `multipart/mixed; boundary=${boundary}` };
  return { status, headers, body: multipart(boundary, blocks) };
}

const multipart = (boundary: string, blocks: readonly string[]): string =>
  `${blocks.map((block) => `--${boundary}\r\n${block}\r\n`).join('')}--${boundary}--\r\n`;

function block(answer: Answer, contentId?: string): string {
  const head = ['Content-Type: application/http', 'Content-Transfer-Encoding: binary'];
  if (contentId !== undefined) head.push(`Content-ID: ${contentId}`);
  const headers = Object.entries({ ...answer.headers, 'OData-Version': '4.0' });
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  const status = `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status] ?? ''}`;
  return [...head, '', status, ...lines, '', answer.body ?? ''].join('\r\n');
}

type Run = (operation: Operation) => Answer;
type ItemResult = { readonly text: string; readonly failed?: number };

function runItem(context: Context, item: BatchItem, { record, strike }: BatchWatch): ItemResult {
  const run: Run = ({ request }) => {
    const { method, body } = request;
    const path = `/api/data/v9.2/${request.path}`;
    const fault = strike({ method, path, body, kind: kindOf(method, request.path) });
    const real = faultAnswer(fault) ?? dispatch(context, request, longestUrlInBatch);
    const answer = fault?.kind === 'unavailableAfterCommit' ? unavailable : real;
    record({ method, path, status: answer.status });
    return answer;
  };
  if (item.kind === 'changeSet') return runChangeSet(context, item.operations, run);
  const answer = run(item.operation);
  return { text: block(answer, item.operation.contentId), ...failure(answer) };
}

const failure = (answer: Answer): { readonly failed?: number } =>
  answer.status >= 400 ? { failed: answer.status } : {};

/** All operations, or none and the answer of the one that failed. */
function runChangeSet(context: Context, operations: readonly Operation[], run: Run): ItemResult {
  const boundary = `changesetresponse_${randomUUID()}`;
  const wrap = (blocks: readonly string[]): string =>
    `Content-Type: multipart/mixed; boundary=${boundary}\r\n\r\n${multipart(boundary, blocks)}`;
  return context.store.transaction<ItemResult>(() => {
    const entities = new Map<string, string>();
    const blocks: string[] = [];
    for (const operation of operations) {
      const answer = run(resolve(operation, entities));
      const text = block(answer, operation.contentId);
      if (answer.status >= 400)
        return { commit: false, value: { text: wrap([text]), failed: answer.status } };
      const entity = answer.headers['OData-EntityId'];
      if (entity !== undefined && operation.contentId !== undefined)
        entities.set(operation.contentId, entity);
      blocks.push(text);
    }
    return { commit: true, value: { text: wrap(blocks) } };
  });
}

/** Replaces `$1` by the address of the row that the operation with Content-ID 1 wrote. */
function resolve(operation: Operation, entities: ReadonlyMap<string, string>): Operation {
  const { request } = operation;
  const uriOf = (id: string): string =>
    entities.get(id) ?? refuse(400, codes.badPayload, `Nothing before it has the Content-ID '${id}'.`);
  const path = request.path.replace(/^\$(\w+)/, (whole, id: string) =>
    whole === '$batch' ? whole : uriOf(id).replace(/^.*\/api\/data\/v9\.[0-2]\//, ''),
  );
  const body = request.body.replace(
    /("[^"]*@odata\.(?:id|bind)"\s*:\s*)"\$(\w+)"/g,
    (_, name: string, id: string) => name + JSON.stringify(uriOf(id)),
  );
  return { ...operation, request: { ...request, path, body } };
}
