import type { TableClient } from '@azure/data-tables';
import type { Evidence, PictureName } from '../domain/evidence.ts';
import { environmentOf, type RunId } from '../domain/ids.ts';
import type { EvidenceStore } from '../engine/observer-ports.ts';
import { parseEvidence, parseRequest } from './evidence-schema.ts';
import { makeGuardedTable } from './guarded-table.ts';
import { parseStored } from './parse-stored.ts';
import { pictureOf, pictureRow } from './picture-rows.ts';
import { otherPartitions, rowKeys, rowPrefixes } from './row-keys.ts';
import { jsonRow } from './table-row.ts';

const tokenCharacters = 16;

/** Reports of huge widgets are cut, so that a row stays below its limit: the first places tell enough. */
const kept = { calls: 200, findings: 100, patch: 20_000 };

/** Evidence in the partition of its environment, beside the run it belongs to. */
export function makeEvidence(parts: {
  readonly table: TableClient;
  readonly random: (characters: number) => string;
}): EvidenceStore {
  const table = makeGuardedTable(parts.table);
  const token = (): string => parts.random(tokenCharacters);
  return {
    async put(run, evidence, pictures = {}) {
      // Pictures first: evidence that names a picture has it.
      for (const [name, bytes] of Object.entries(pictures))
        if (bytes !== undefined)
          await table.upsert(pictureRow(run, evidence.id, name as PictureName, token(), bytes));
      const key = rowKeys.evidence(run, evidence.id);
      await table.upsert(jsonRow(environmentOf(run), key, token(), shortened(evidence)));
    },
    async list(run) {
      const rows = await table.list(environmentOf(run), rowPrefixes.evidence(run));
      return rows.map((row) => parseStored('evidence', row, parseEvidence));
    },
    async picture(run: RunId, evidence: string, name: PictureName) {
      const row = await table.get(environmentOf(run), rowKeys.picture(run, evidence, name));
      return row === undefined ? undefined : pictureOf(row);
    },
    async askToLook(request) {
      const row = jsonRow(otherPartitions.looks, rowKeys.look(request.nonce), token(), request);
      await table.put(row, undefined);
    },
    async findRequest(nonce) {
      const row = await table.get(otherPartitions.looks, rowKeys.look(nonce));
      const found = row === undefined ? undefined : parseStored('look', row, parseRequest);
      return found === undefined || found.taken !== undefined ? undefined : found;
    },
    async takeRequest(environment, nonce, holder) {
      for (;;) {
        const row = await table.get(otherPartitions.looks, rowKeys.look(nonce));
        const found = row === undefined ? undefined : parseStored('look', row, parseRequest);
        if (row === undefined || found === undefined || found.taken === true) return undefined;
        if (found.taken !== undefined) return found.taken === holder ? found.request : undefined;
        if (environmentOf(found.run) !== environment) return undefined;
        // Marked, not removed: only one of two writers can replace the row as it was read. The other looks who it was.
        const taken = { taken: holder, request: found };
        const mark = jsonRow(otherPartitions.looks, rowKeys.look(nonce), token(), taken);
        if ((await table.put(mark, row.etag)) !== undefined) return found;
      }
    },
  };
}

function shortened(evidence: Evidence): Evidence {
  if (evidence.kind !== 'widget' || evidence.code === undefined) return evidence;
  const { code } = evidence;
  const { patch, ...rest } = code;
  return {
    ...evidence,
    code: {
      ...rest,
      calls: code.calls.slice(0, kept.calls),
      findings: code.findings.slice(0, kept.findings),
      ...(patch === undefined || patch.length > kept.patch ? {} : { patch }),
    },
  };
}
