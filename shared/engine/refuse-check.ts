import type { AskedInquiry, Inquiry } from '../domain/inquiry.ts';
import type { Refusal } from '../domain/reason.ts';
import { failing } from './announce-outage.ts';
import { audited } from './audit-entry.ts';
import { environmentSettings } from './environment-settings.ts';
import type { Ports } from './ports.ts';
import { inOneCommit, showEverywhere, showLatecomers } from './show.ts';

/** The answer of a drift check that could not be made, and what is told of that where nobody asked for it. */
export async function refuseCheck(ports: Ports, check: AskedInquiry, refusal: Refusal): Promise<void> {
  const environment = environmentSettings(ports, check.id);
  const { about: _about, ...asked } = check;
  const answered: Inquiry = { ...asked, status: 'refused', refusal };
  for (;;) {
    const read = await ports.ledger.readHead(check.environment);
    // Another worker may have made the check meanwhile.
    if ((await ports.ledger.inquiry(check.id))?.status !== 'asked') return;
    const shown = (await showEverywhere(ports, check.id)).slice(0, inOneCommit / 2);
    const told = await failing(ports, { environment, check, refusal });
    const { head, writes } = audited(ports, check, told.audit, read.head);
    const all = [{ kind: 'inquiry' as const, inquiry: answered }, ...shown, ...told.writes, ...writes];
    if ((await ports.ledger.commit(read, head, all)).kind === 'conflict') continue;
    await showLatecomers(ports, check.id, shown);
    return;
  }
}
