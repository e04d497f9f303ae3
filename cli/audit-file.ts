import type { AuditHead, AuditRow } from '../shared/domain/audit-chain.ts';
import { parseEnvironmentKey } from '../shared/domain/ids.ts';

export interface AuditFile {
  readonly rows: readonly AuditRow[];
  readonly head: AuditHead;
}

/** JSON lines: each row exactly as it is stored, and a last line with the head, without which a cut is not seen. */
export function auditFileText({ rows, head: { environment, sequence, hash } }: AuditFile): string {
  const last = JSON.stringify({ head: { environment, sequence, hash } });
  return `${[...rows.map((row) => row.text), last].join('\n')}\n`;
}

/** `undefined` when the bytes are no text, or the last line is no head. */
export function readAuditFile(bytes: Uint8Array): AuditFile | undefined {
  const lines = linesOf(bytes);
  const head = parseHead(lines?.at(-1) ?? '');
  return lines === undefined || head === undefined
    ? undefined
    : { rows: lines.slice(0, -1).map((text) => ({ text })), head };
}

function linesOf(bytes: Uint8Array): readonly string[] | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.endsWith('\n') ? text.slice(0, -1).split('\n') : undefined;
  } catch {
    return undefined;
  }
}

function parseHead(line: string): AuditHead | undefined {
  const [, key, count, hash] =
    /^\{"head":\{"environment":"([^"]*)","sequence":(0|[1-9]\d{0,14}),"hash":"([0-9a-f]{64})"\}\}$/.exec(
      line,
    ) ?? [];
  const environment = parseEnvironmentKey(key);
  return environment === undefined || hash === undefined
    ? undefined
    : { environment, sequence: Number(count), hash };
}
