import { environmentOf, type RunId } from '../domain/ids.ts';
import type { AskedInquiry, Inquiry } from '../domain/inquiry.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import { verifyPlan } from '../steps/plan-environment.ts';
import { askToLook } from './ask-to-look.ts';
import { currentBaseline } from './current-baseline.ts';
import { describeError } from './describe-error.ts';
import { checkDrift } from './drift-check.ts';
import { environmentSettings } from './environment-settings.ts';
import { observeWidgets } from './observe-widgets.ts';
import { observeWorkspace } from './observe-workspace.ts';
import { previewOf } from './plan-of.ts';
import type { LedgerWrite, Ports } from './ports.ts';
import { refuseCheck } from './refuse-check.ts';
import { inOneCommit, showEverywhere, showLatecomers } from './show.ts';
import { withWidgetWarnings } from './widget-warnings.ts';

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

/** Answers a waiting inquiry. Two workers at once do no harm: both read, and the later answer stands. */
export async function answerInquiry(ports: Ports, id: RunId): Promise<void> {
  const inquiry = await ports.ledger.inquiry(id);
  if (inquiry?.status !== 'asked') return;
  if (inquiry.what === 'drift') return driftOrRefuse(ports, inquiry);
  const answered = await answerOrRefuse(ports, inquiry, inquiry.what);
  const shown = await showEverywhere(ports, id);
  await saveInquiry(ports, answered, shown.slice(0, inOneCommit));
  await showLatecomers(ports, id, shown);
}

/** A check writes its own answer, together with what it found; here only what nobody foresaw is answered. */
async function driftOrRefuse(ports: Ports, inquiry: AskedInquiry): Promise<void> {
  try {
    await checkDrift(ports, inquiry);
  } catch (error) {
    await refuseCheck(ports, inquiry, unexpected(ports, inquiry, error));
  }
}

function unexpected(ports: Ports, { id }: AskedInquiry, error: unknown): Refusal {
  const reference = ports.ids.random(8);
  ports.log.warn('unexpected', { run: id, reference, ...describeError(error) });
  return refuse('unexpected', { reference });
}

/** Whoever asks a question gets an answer, even when nobody foresaw what went wrong. */
async function answerOrRefuse(
  ports: Ports,
  inquiry: AskedInquiry,
  what: Exclude<AskedInquiry['what'], 'drift'>,
): Promise<Inquiry> {
  try {
    return await answers[what](ports, inquiry);
  } catch (error) {
    const { about: _about, ...asked } = inquiry;
    return { ...asked, status: 'refused', refusal: unexpected(ports, inquiry, error) };
  }
}

async function invite(ports: Ports, inquiry: AskedInquiry): Promise<Inquiry> {
  const environment = environmentSettings(ports, inquiry.id);
  const { about: run, ...asked } = inquiry;
  const by = inquiry.requester;
  const look = await askToLook(ports, { environment, by, ...(run === undefined ? {} : { run }) });
  return isRefusal(look)
    ? { ...asked, status: 'refused', refusal: look }
    : { ...asked, status: 'looking', look };
}

async function previewPlan(ports: Ports, inquiry: AskedInquiry): Promise<Inquiry> {
  const environment = environmentSettings(ports, inquiry.id);
  const snapshot = await ports.dataverse(environment).readSnapshot();
  if (isRefusal(snapshot)) return { ...inquiry, status: 'refused', refusal: snapshot };
  const plan = await previewOf(ports, environment, snapshot);
  if (isRefusal(plan)) return { ...inquiry, status: 'refused', refusal: plan };
  const warned = await withWidgetWarnings(ports, environment, { run: inquiry.id, plan, snapshot });
  return { ...inquiry, status: 'planned', plan: await ports.ledger.putPlan(environment.key, warned) };
}

async function validate(ports: Ports, inquiry: AskedInquiry): Promise<Inquiry> {
  const environment = environmentSettings(ports, inquiry.id);
  const snapshot = await ports.dataverse(environment).readSnapshot();
  if (isRefusal(snapshot)) return { ...inquiry, status: 'refused', refusal: snapshot };
  const current = await currentBaseline(ports, environment.key);
  if (current === undefined) return { ...inquiry, status: 'validated', findings: [] };
  const { base, baseline } = current;
  const plan = { ...(await ports.ledger.plan(environment.key, base.plan)), expect: baseline.expect };
  const about = { run: inquiry.id, plan, snapshot };
  const evidence = [
    ...(await observeWidgets(ports, environment, { ...about, runPages: false })),
    ...(await observeWorkspace(ports, environment, about)),
  ];
  const findings = verifyPlan(plan, snapshot, evidence);
  return { ...inquiry, status: 'validated', against: base.plan, findings };
}

const answers = { plan: previewPlan, validate, look: invite } satisfies {
  readonly [what in Exclude<AskedInquiry['what'], 'drift'>]: (
    ports: Ports,
    inquiry: AskedInquiry,
  ) => Promise<Inquiry>;
};
