import { environmentOf, type RunId } from '../domain/ids.ts';
import { type Refusal, refuse } from '../domain/reason.ts';
import { needsWorker } from '../domain/run.ts';
import { block } from './blocked.ts';
import { findEnvironment } from './environment-settings.ts';
import { refusedAs } from './inquiries.ts';
import type { Ports } from './ports.ts';
import { refuseCheck } from './refuse-check.ts';
import { saveAnswer } from './save-inquiry.ts';
import { sendCards } from './send-cards.ts';
import { isLeased, openSession } from './session.ts';
import { inOneCommit, showEverywhere, showLatecomers } from './show.ts';

/** `leased`: somebody is at it, or died so lately that nobody can tell. `nothing`: no worker is waited for. */
export type GivenUp = 'told' | 'leased' | 'nothing';

/**
 * Tells people that each worker of a run or inquiry broke off without a word: planning fails and a question is answered,
 * since nothing is written; what was being applied or verified waits, and is tried again. Saying it twice changes nothing.
 */
export async function giveUp(ports: Ports, id: RunId): Promise<GivenUp> {
  const environment = findEnvironment(ports, environmentOf(id));
  if (environment === undefined) return 'nothing';
  const refusal = refuse('given_up', { environment: environment.name });
  const outcome = (await answered(ports, id, refusal)) ? 'told' : await held(ports, id, refusal);
  if (outcome === 'told') await sendCards(ports, environment.key);
  return outcome;
}

async function answered(ports: Ports, id: RunId, refusal: Refusal): Promise<boolean> {
  const inquiry = await ports.ledger.inquiry(id);
  if (inquiry?.status !== 'asked') return false;
  if (inquiry.what === 'drift') await refuseCheck(ports, inquiry, refusal);
  else {
    const shown = (await showEverywhere(ports, id)).slice(0, inOneCommit);
    await saveAnswer(ports, refusedAs(inquiry, refusal), shown);
    await showLatecomers(ports, id, shown);
  }
  return true;
}

async function held(ports: Ports, id: RunId, refusal: Refusal): Promise<GivenUp> {
  const { head } = await ports.ledger.readHead(environmentOf(id));
  const run = await ports.ledger.run(id);
  if (run === undefined || head.openRun !== id || !needsWorker(run)) return 'nothing';
  if (isLeased(head, ports.clock.now())) return 'leased';
  const session = await openSession(ports, id);
  if (session === undefined) return 'leased';
  try {
    await block(ports, session, refusal);
  } finally {
    await session.release();
  }
  return 'told';
}
