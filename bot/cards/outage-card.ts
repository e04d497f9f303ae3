import type { Outage } from '../../shared/domain/outage.ts';
import type { CardSubject } from '../../shared/engine/ports.ts';
import { momentOf } from '../../shared/texts/moments.ts';
import { refusalParams } from '../../shared/texts/refusal-params.ts';
import { type Language, type TextKey, text } from '../../shared/texts/text.ts';
import { nextSteps } from './actions.ts';
import type { Card, Tone } from './card.ts';
import { nextLine } from './drift-next.ts';
import { line } from './elements.ts';
import { bareCard, cardHead } from './frame.ts';
import { shown } from './shown.ts';

type Subject = Extract<CardSubject, { readonly kind: 'outage' }>;
type Status = Outage['status'];

const tones: { readonly [S in Status]: Tone } = { open: 'attention', over: 'good' };

/** That scheduled checks fail, why, and what helps; once one gets through, that they work again. */
export function outageCard({ outage, environment, checkedAt, next }: Subject, language: Language): Card {
  const { status, since, changedAt, failed, refusal } = outage;
  const params = {
    environment: environment.name,
    count: failed,
    since: momentOf(language, since),
    at: momentOf(language, changedAt),
    checked: checkedAt === undefined ? '' : momentOf(language, checkedAt),
  };
  const said = (part: 'title' | 'sentence' | 'count' | 'meanwhile'): TextKey => `outage.${status}.${part}`;
  const [title, sentence] = [text(language, said('title')), text(language, said('sentence'), params)];
  const what = text(language, 'drift-card.what');
  const why = line(language, `reason.${refusal.reason}`, {
    environment: environment.name,
    ...refusalParams(language, refusal),
  });
  const told = { what, environment: shown(environment.name), title, sentence };
  return bareCard(language, text(language, 'card.spoken', told), [
    cardHead(language, tones[status], title, [
      line(language, 'card.heading', { what, environment: environment.name }),
      line(language, said('sentence'), params),
    ]),
    ...(status === 'open' ? [why] : []),
    line(language, said('count'), params),
    line(language, said('meanwhile'), params),
    nextLine(language, next),
    ...nextSteps(language, [`check drift ${environment.key}`]),
  ]);
}
