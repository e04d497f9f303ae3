import type { KnownDrift } from '../../shared/domain/drift.ts';
import type { Inquiry } from '../../shared/domain/inquiry.ts';
import { type Params, pieces, text } from '../../shared/texts/text.ts';
import type { Element } from './card.ts';
import { driftPieces } from './drift-item.ts';
import { nextLine } from './drift-next.ts';
import { bullet, line, richText, subtle } from './elements.ts';
import { joined } from './fleet-rows.ts';
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
      : [
          ...counts(inquiry, view),
          ...items.map((item) => itemLine(view, item, news.includes(item.id))),
          ...(told.length === 0 ? [] : [line(language, 'check.where', {}, subtle)]),
        ];
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

/** How many of each kind there are, where the title does not say it all. */
function counts({ news, known, snoozed, solved }: Compared, { language }: Rendering): readonly Element[] {
  const all = [
    ['drift-card.count.fresh', news.length],
    ['drift-card.count.known', known.length],
    ['drift-card.count.silent', snoozed.length],
    ['check.count.solved', solved.length],
  ] as const;
  const told = all.filter(([, count]) => count > 0);
  const inTitle = told.length === 1 && snoozed.length + solved.length === 0;
  if (told.length === 0 || inTitle) return [];
  return [richText(joined(told.map(([key, count]) => pieces(language, key, { count }))))];
}

function itemLine({ language }: Rendering, item: KnownDrift, isNew: boolean): Element {
  const tag = isNew ? [{ text: `${text(language, 'drift-card.new')} · `, value: false }] : [];
  return bullet([...tag, ...driftPieces(language, item)]);
}
