import { countsOf } from '../domain/counts-of-plan.ts';
import type { RunId } from '../domain/ids.ts';
import type { AskedInquiry, Inquiry } from '../domain/inquiry.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import { aboutRun } from './about-run.ts';
import { answerReport } from './answer-report.ts';
import { askToLook } from './ask-to-look.ts';
import { describeError } from './describe-error.ts';
import { checkDrift } from './drift-check.ts';
import { environmentSettings } from './environment-settings.ts';
import type { HasTime } from './has-time.ts';
import { lookAgain } from './look-again.ts';
import { planNow } from './plan-now.ts';
import type { Ports } from './ports.ts';
import { refuseCheck } from './refuse-check.ts';
import { saveAnswer } from './save-inquiry.ts';
import { inOneCommit, showEverywhere, showLatecomers } from './show.ts';
import { validateNow } from './validate-now.ts';

/** Answers a waiting inquiry. Two workers at once do no harm: both read, and the first answer stands. */
export async function answerInquiry(ports: Ports, id: RunId, hasTime?: HasTime): Promise<void> {
  const inquiry = await ports.ledger.inquiry(id);
  if (inquiry?.status !== 'asked') return;
  const answered = await answerOrRefuse(ports, inquiry, hasTime);
  if (answered === undefined) return;
  const shown = await showEverywhere(ports, id);
  await saveAnswer(ports, answered, shown.slice(0, inOneCommit));
  await showLatecomers(ports, id, shown);
}

/** An inquiry whose answer is why there is none. */
export function refusedAs(
  { about: _about, report: _report, ...asked }: AskedInquiry,
  refusal: Refusal,
): Inquiry {
  return { ...asked, status: 'refused', refusal };
}

/** Whoever asks a question gets an answer, even when nobody foresaw what went wrong. `undefined`: it is written already. */
async function answerOrRefuse(
  ports: Ports,
  inquiry: AskedInquiry,
  hasTime: HasTime | undefined,
): Promise<Inquiry | undefined> {
  try {
    return await answers[inquiry.what](ports, inquiry, hasTime);
  } catch (error) {
    return refusedAs(inquiry, unexpected(ports, inquiry, error));
  }
}

function unexpected(ports: Ports, { id }: AskedInquiry, error: unknown): Refusal {
  const reference = ports.ids.random(8);
  ports.log.warn('unexpected', { ...aboutRun(id), reference, ...describeError(error) });
  return refuse('unexpected', { reference });
}

/** A check writes its own answer, together with what it found or with what nobody foresaw. */
async function drift(ports: Ports, inquiry: AskedInquiry, hasTime?: HasTime): Promise<undefined> {
  try {
    await checkDrift(ports, inquiry, hasTime);
  } catch (error) {
    await refuseCheck(ports, inquiry, unexpected(ports, inquiry, error));
  }
}

/** So does a report, together with what it makes of its run. */
async function report(ports: Ports, inquiry: AskedInquiry): Promise<Inquiry | undefined> {
  const answer = await answerReport(ports, inquiry);
  return isRefusal(answer) ? refusedAs(inquiry, answer) : undefined;
}

async function look(ports: Ports, inquiry: AskedInquiry): Promise<Inquiry | undefined> {
  const again = await lookAgain(ports, inquiry);
  if (again === 'answered') return undefined;
  if (again !== undefined) return refusedAs(inquiry, again);
  const environment = environmentSettings(ports, inquiry.id);
  const { about: run, ...asked } = inquiry;
  const by = inquiry.requester;
  const invited = await askToLook(ports, { environment, by, ...(run === undefined ? {} : { run }) });
  return isRefusal(invited) ? refusedAs(inquiry, invited) : { ...asked, status: 'looking', look: invited };
}

async function previewPlan(ports: Ports, inquiry: AskedInquiry): Promise<Inquiry> {
  const environment = environmentSettings(ports, inquiry.id);
  const plan = await planNow(ports, environment, inquiry.id);
  if (isRefusal(plan)) return { ...inquiry, status: 'refused', refusal: plan };
  const stored = await ports.ledger.putPlan(environment.key, plan);
  return { ...inquiry, status: 'planned', plan: stored, counts: countsOf(plan) };
}

async function validate(ports: Ports, inquiry: AskedInquiry): Promise<Inquiry> {
  const validated = await validateNow(ports, environmentSettings(ports, inquiry.id), inquiry.id);
  return isRefusal(validated)
    ? { ...inquiry, status: 'refused', refusal: validated }
    : { ...inquiry, status: 'validated', ...validated };
}

/** What cannot be reached is an answer here, and no refusal. */
async function doctor(ports: Ports, inquiry: AskedInquiry): Promise<Inquiry> {
  const checks = await ports.examiner.examine(environmentSettings(ports, inquiry.id));
  return { ...inquiry, status: 'examined', checks };
}

const answers = { plan: previewPlan, validate, look, report, drift, doctor } satisfies {
  readonly [what in AskedInquiry['what']]: (
    ports: Ports,
    inquiry: AskedInquiry,
    hasTime?: HasTime,
  ) => Promise<Inquiry | undefined>;
};
