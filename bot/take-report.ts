import { isBlocking } from '../shared/domain/finding.ts';
import { environmentOf, shortRunId } from '../shared/domain/ids.ts';
import { isRefusal, type Refusal } from '../shared/domain/reason.ts';
import type { Run } from '../shared/domain/run.ts';
import { environmentSettings } from '../shared/engine/environment-settings.ts';
import type { Ports } from '../shared/engine/ports.ts';
import { reportEvidence } from '../shared/engine/report-evidence.ts';
import { sendCards } from '../shared/engine/send-cards.ts';
import type { TextKey } from '../shared/texts/text.ts';
import { answerCard } from './cards/answer-card.ts';
import { line } from './cards/elements.ts';
import { findingLines } from './cards/finding-lines.ts';
import type { MessageTurn, Reply } from './turn.ts';

type TextTurn = Extract<MessageTurn, { readonly kind: 'text' }>;

/** Findings in the answer; the card of the run has them all. */
const findingsAtMost = 8;

/** What the snippet writes first, with whatever a chat makes of quotes. Nobody means it as a command. */
export function isReport(text: string): boolean {
  return /\{\s*["“”]cutover["“”]\s*:\s*\d/u.test(
    text
      .slice(0, 2_000)
      .replace(/&quot;/g, '"')
      .replace(/&nbsp;|\u00a0/g, ' '),
  );
}

/** Takes a pasted report and says in the thread what was understood; the cards of the run are edited. */
export async function takeReport(
  ports: Ports,
  { text: pasted, from: by, language }: TextTurn,
): Promise<readonly Reply[] | Refusal> {
  const run = await reportEvidence(ports, { pasted, by });
  if (isRefusal(run)) return run;
  const { key, name } = environmentSettings(ports, run.id);
  await sendCards(ports, environmentOf(run.id));
  const seen = run.findings.filter((one) => one.step === 'workspace');
  const wrong = seen.filter(isBlocking);
  const about = { run: shortRunId(run.id), count: wrong.length };
  const card = answerCard(language, {
    title: 'report.title',
    params: { by: by.name, environment: name },
    elements: [
      line(language, sentenceOf(run, wrong.length), about),
      ...findingLines(language, wrong, findingsAtMost),
    ],
    next: [run.status === 'needs_repair' ? `repair ${key}` : `validate ${key}`, `status ${key}`],
  });
  return [{ card }];
}

function sentenceOf({ status }: Pick<Run, 'status'>, wrong: number): TextKey {
  if (status === 'succeeded') return 'report.succeeded';
  if (status === 'unproven') return 'report.unproven';
  return wrong === 0 ? 'report.still-needs-repair' : 'report.needs_repair';
}
