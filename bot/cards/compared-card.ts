import type { Inquiry } from '../../shared/domain/inquiry.ts';
import type { Params, TextKey } from '../../shared/texts/text.ts';
import type { Element } from './card.ts';
import { driftPieces } from './drift-item.ts';
import { nextLine } from './drift-next.ts';
import { bullet, line } from './elements.ts';
import type { Body, Rendering } from './rendering.ts';

/** Told in the answer; the drift card in the same conversation has them all. */
const toldAtMost = 5;

type Compared = Extract<Inquiry, { readonly status: 'compared' }>;

/** The answer to whoever asked for a check: how it stands, shortly. What can be decided is on the drift card. */
export function comparedCard(inquiry: Compared, view: Rendering): Body {
  const { language, environment, drift, next } = view;
  const { news, known, against } = inquiry;
  const told = [...news, ...known].slice(0, toldAtMost);
  const items = told.flatMap((id) => drift?.items.find((one) => one.id === id) ?? []);
  const elements =
    against === undefined
      ? [line(language, 'card.never-migrated')]
      : [...sentences(inquiry, view), ...items.map((item) => bullet(driftPieces(language, item)))];
  return {
    ...outcomeOf(inquiry, environment.name),
    elements: [...elements, nextLine(language, next)],
    buttons: [],
    next: [`schedule ${environment.key}`],
  };
}

/** The title is what somebody who only glances at it has to know. */
function outcomeOf(
  { news, known, snoozed, against }: Compared,
  environment: string,
): Pick<Body, 'tone' | 'title' | 'sentence'> & { readonly params: Params } {
  const params = { environment, count: news.length > 0 ? news.length : known.length };
  if (against === undefined)
    return { tone: 'default', title: 'check.title.never', sentence: 'check.never', params };
  if (news.length > 0) return { tone: 'attention', title: 'check.title.new', params };
  if (known.length > 0) return { tone: 'warning', title: 'check.title.same', params };
  if (snoozed.length > 0) return { tone: 'good', title: 'check.title.silent', params };
  return { tone: 'good', title: 'check.title.nothing', sentence: 'check.nothing', params };
}

function sentences({ news, known, snoozed, solved }: Compared, { language }: Rendering): readonly Element[] {
  const said = (key: TextKey, count: number): readonly Element[] =>
    count === 0 ? [] : [line(language, key, { count })];
  return [
    ...said('check.new', news.length),
    ...said(news.length > 0 ? 'check.also' : 'check.same', known.length),
    ...said('check.silent', snoozed.length),
    ...said('check.solved', solved.length),
  ];
}
