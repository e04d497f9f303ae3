import { isBlocking } from '../../shared/domain/finding.ts';
import { shortRunId } from '../../shared/domain/ids.ts';
import type { Inquiry } from '../../shared/domain/inquiry.ts';
import { isProven } from '../../shared/domain/late-look.ts';
import type { TextKey } from '../../shared/texts/text.ts';
import { findingLines } from './finding-lines.ts';
import type { Body, Rendering } from './rendering.ts';

type Looked = Extract<Inquiry, { readonly status: 'looked' }>;

/** Findings in the answer; the card of the run has them all. */
const findingsAtMost = 8;

const tones = { succeeded: 'good', unproven: 'warning', needs_repair: 'attention' } as const;

/** What a late look made of the run it was about, for whoever looked. */
export function lookedCard(inquiry: Looked, { language, environment }: Rendering): Body {
  const { run, became, findings } = inquiry;
  const wrong = findings.filter(isBlocking);
  const { key } = environment;
  return {
    tone: tones[became],
    sentence: sentenceOf(inquiry),
    params: { run: shortRunId(run), count: wrong.length },
    elements: findingLines(language, wrong, findingsAtMost),
    buttons: [],
    next: [became === 'needs_repair' ? `repair ${key}` : `validate ${key}`, `status ${key}`],
  };
}

function sentenceOf({ what, became, findings }: Looked): TextKey {
  const who = what === 'report' ? 'report' : 'looked';
  if (became !== 'needs_repair') return `${who}.${became}`;
  if (!isProven(findings)) return `${who}.unchanged`;
  const seen = findings.some((one) => one.step === 'workspace' && one.severity === 'passed');
  return seen ? `${who}.still-needs-repair` : `${who}.needs_repair`;
}
