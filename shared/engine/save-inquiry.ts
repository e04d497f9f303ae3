import { environmentOf } from '../domain/ids.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import type { LedgerWrite, Ports } from './ports.ts';

/** Stores an inquiry; its head is unchanged, so this waits for nobody and is tried again when somebody was faster. */
export async function saveInquiry(
  ports: Ports,
  inquiry: Inquiry,
  writes: readonly LedgerWrite[],
): Promise<void> {
  for (;;) {
    const read = await ports.ledger.readHead(environmentOf(inquiry.id));
    const result = await ports.ledger.commit(read, read.head, [{ kind: 'inquiry', inquiry }, ...writes]);
    if (result.kind === 'committed') return;
  }
}

/** The same for an answer: where another worker has answered meanwhile, that stands and nothing is written. */
export async function saveAnswer(
  ports: Ports,
  inquiry: Inquiry,
  writes: readonly LedgerWrite[],
): Promise<void> {
  for (;;) {
    const read = await ports.ledger.readHead(environmentOf(inquiry.id));
    if ((await ports.ledger.inquiry(inquiry.id))?.status !== 'asked') return;
    const result = await ports.ledger.commit(read, read.head, [{ kind: 'inquiry', inquiry }, ...writes]);
    if (result.kind === 'committed') return;
  }
}
