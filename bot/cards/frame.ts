import type { RunId } from '../../shared/domain/ids.ts';
import type { Inquiry } from '../../shared/domain/inquiry.ts';
import type { RunStatus } from '../../shared/domain/run.ts';
import { isRightToLeft } from '../../shared/texts/language.ts';
import { type Language, type TextKey, text } from '../../shared/texts/text.ts';
import { action, buttonRows, nextSteps } from './actions.ts';
import type { Card, Element, Tone } from './card.ts';
import { line, subtle } from './elements.ts';
import type { Body } from './rendering.ts';
import { literal, shown } from './shown.ts';
import { signPicture } from './sign-picture.ts';
import { toldApart } from './told-apart.ts';

/** Teams takes no more. */
const mostRefreshed = 60;

/** What stands in the header and footer of every run and inquiry card. */
export interface Facts {
  readonly what: string;
  readonly status: RunStatus | `inquiry.${Inquiry['status']}`;
  readonly environment: string;
  readonly by: string;
  readonly run: string;
  readonly digest: string;
  readonly refresh?: { readonly run: RunId; readonly userIds: readonly string[] };
}

const toneStyles: { readonly [T in Tone]: string } = {
  default: 'emphasis',
  accent: 'accent',
  good: 'good',
  warning: 'warning',
  attention: 'attention',
};

/** What the sign of a tone says to those who do not see it. */
const toneWords = {
  accent: 'glance.state.working',
  good: 'severity.passed',
  warning: 'severity.warning',
  attention: 'severity.error',
} as const satisfies { readonly [T in Exclude<Tone, 'default'>]: TextKey };

export function frame(language: Language, body: Body, facts: Facts): Card {
  const title = text(language, titleOf(body, facts), body.params);
  const sentence = text(language, sentenceOf(body, facts), body.params);
  const told = { what: facts.what, environment: shown(facts.environment), title, sentence };
  const card = bareCard(language, text(language, 'card.spoken', told), [
    header(language, body, facts),
    ...body.elements,
    ...buttonRows(body.buttons),
    ...(body.rest ?? []),
    ...nextSteps(language, body.next),
  ]);
  return facts.refresh === undefined ? card : { ...card, refresh: refreshOf(language, facts.refresh) };
}

const titleOf = ({ title }: Body, { status }: Facts): TextKey => title ?? `status.${status}`;

const sentenceOf = ({ sentence }: Body, { status }: Facts): TextKey => sentence ?? `what.${status}`;

/** The frame of every card. @param spoken one sentence for screen readers and for clients without cards */
export function bareCard(language: Language, spoken: string, body: readonly Element[]): Card {
  const sentence = literal(spoken);
  return {
    type: 'AdaptiveCard',
    $schema: 'https://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: sentence,
    speak: sentence,
    // Said, because a client in Arabic would turn a card round that has only English words for it.
    rtl: isRightToLeft(language),
    msteams: { width: 'Full' },
    body: apart(toldApart(body)),
  };
}

/** What stands below the coloured head has air above it, and no line: the colour ends there. */
function apart([head, first, ...rest]: readonly Element[]): readonly Element[] {
  if (head === undefined || first === undefined) return head === undefined ? [] : [head];
  const { separator: _line, ...below } = first;
  return [head, { ...below, type: first.type, spacing: 'Medium' }, ...rest];
}

function header(language: Language, body: Body, facts: Facts): Element {
  const { what, environment, by, run, digest } = facts;
  return cardHead(language, body.tone, text(language, titleOf(body, facts), body.params), [
    line(language, 'card.heading', { what, environment }),
    line(language, sentenceOf(body, facts), body.params),
    line(language, 'card.asked-by', { by, run, digest }, subtle),
  ]);
}

/** The coloured head of a card. @param title a text of ours: it is rendered as Markdown */
export function cardHead(language: Language, tone: Tone, title: string, lines: readonly Element[]): Element {
  const heading = {
    type: 'TextBlock',
    text: title,
    weight: 'Bolder',
    size: 'Large',
    wrap: true,
    style: 'heading',
  };
  return headOf(language, tone, heading, lines);
}

/** The same of a title that is an element of its own. */
export const headOf = (
  language: Language,
  tone: Tone,
  title: Element,
  lines: readonly Element[],
): Element => ({
  type: 'Container',
  style: toneStyles[tone],
  bleed: true,
  items: [tone === 'default' ? title : beside(signOf(language, tone), title), ...lines],
});

function signOf(language: Language, tone: Exclude<Tone, 'default'>): Element {
  return { type: 'Image', url: signPicture(tone), altText: text(language, toneWords[tone]), width: '24px' };
}

function beside(sign: Element, title: Element): Element {
  const column = (width: string, item: Element) => ({
    type: 'Column',
    width,
    verticalContentAlignment: 'Center',
    items: [item],
  });
  return { type: 'ColumnSet', columns: [column('auto', sign), column('stretch', title)] };
}

/** Has Teams fetch for these people how the card looks to them. */
export function refreshOf(language: Language, { run, userIds }: NonNullable<Facts['refresh']>) {
  const button = { title: text(language, 'button.refresh'), verb: 'refresh', data: { run } };
  return { action: action(button), userIds: userIds.slice(0, mostRefreshed) };
}
