import type { KnownDrift } from '../../shared/domain/drift.ts';
import { type EpisodeItems, itemsOf, type NextCheck } from '../../shared/domain/episode.ts';
import type { Role } from '../../shared/domain/person.ts';
import type { CardSubject } from '../../shared/engine/ports.ts';
import { momentOf } from '../../shared/texts/moments.ts';
import {
  type Language,
  type Params,
  type Piece,
  pieces,
  type TextKey,
  text,
} from '../../shared/texts/text.ts';
import { nextSteps } from './actions.ts';
import type { Card, Element, Limits, Tone } from './card.ts';
import { driftButtons } from './drift-buttons.ts';
import { driftItem, driftPieces } from './drift-item.ts';
import { nextText } from './drift-next.ts';
import { type DriftView, mayOf } from './drift-view.ts';
import { line, richText, subtle } from './elements.ts';
import { folded, showTitle } from './folded.ts';
import { bareCard, cardHead, refreshOf } from './frame.ts';
import { whoCan } from './own-body.ts';
import { shown } from './shown.ts';
import { type Whole, wholeList } from './whole-list.ts';

/** More on one card is a list to work through, and that is what Repair all is for. */
const itemsAtMost = 20;
/** New items seen at once, or where nothing is new those known before. */
const atOnce = 5;

interface DriftCard extends DriftView {
  readonly whole: Whole;
  readonly next?: NextCheck;
  readonly limits: Limits;
}

type Subject = Extract<CardSubject, { readonly kind: 'drift' }>;
interface Seen {
  readonly language: Language;
  readonly roles?: ReadonlySet<Role>;
  readonly refreshFor?: readonly string[];
}

/** The card of an episode as somebody sees it, or as everybody does. */
export function renderDrift(subject: Subject, seen: Seen, limits: Limits): Card {
  const { environment, episode, drift: state, next } = subject;
  const { language, refreshFor = [] } = seen;
  const { pages } = subject;
  const whole = {
    id: episode.id,
    command: `drift ${environment.key}`,
    ...(pages === undefined ? {} : { pages }),
  };
  const view = { language, environment, episode, state, may: mayOf(seen.roles), limits, whole };
  const card = driftCard(next === undefined ? view : { ...view, next });
  // Whoever may only look is not offered what would be refused. It is edited once a check, so this costs little.
  return refreshFor.length === 0 || episode.status !== 'open'
    ? card
    : { ...card, refresh: refreshOf(language, { run: episode.id, userIds: refreshFor }) };
}

/** What differs from how an environment was left: the new first, what can be decided beside each. */
function driftCard(view: DriftCard): Card {
  if (view.episode.status === 'passed_on') return passedOn(view);
  const items = itemsOf(view.episode, view.state, view.state.checkedAt);
  const { title, sentence, tone, params } = headOf(view, items);
  const said = (key: TextKey): string => text(view.language, key, params);
  const spoken = text(view.language, 'card.spoken', {
    what: said('drift-card.what'),
    environment: shown(view.environment.name),
    title: said(title),
    sentence: said(sentence),
  });
  return bareCard(view.language, spoken, [
    header(view, items, { title, sentence, tone, params }),
    ...body(view, items),
    ...nextSteps(view.language, [`check drift ${view.environment.key}`]),
  ]);
}

interface Head {
  readonly title: TextKey;
  readonly sentence: TextKey;
  readonly tone: Tone;
  readonly params: Params;
}

function headOf({ environment, state }: DriftCard, { fresh, known, snoozed }: EpisodeItems): Head {
  const open = [...fresh, ...known];
  const params = { count: open.length + state.more, environment: environment.name };
  if (open.length === 0)
    return snoozed.length === 0
      ? { title: 'drift-card.title.solved', sentence: 'drift-card.solved', tone: 'good', params }
      : { title: 'drift-card.title.quiet', sentence: 'drift-card.quiet', tone: 'default', params };
  const tone = open.some((one) => one.severity === 'error') ? 'attention' : 'warning';
  return { title: 'drift-card.title', sentence: 'drift-card.open', tone, params };
}

function header(view: DriftCard, items: EpisodeItems, { title, sentence, tone, params }: Head): Element {
  const { language, environment, state } = view;
  const what = text(language, 'drift-card.what');
  const counts = countsOf(language, items, view.state.more);
  return cardHead(language, tone, text(language, title, params), [
    line(language, 'card.heading', { what, environment: environment.name }),
    line(language, sentence, params),
    ...(counts.length === 0 ? [] : [richText(counts)]),
    line(
      language,
      'drift-card.checked',
      {
        at: momentOf(language, state.checkedAt),
        read: state.readAt === undefined ? '' : momentOf(language, state.readAt),
        next: nextText(language, view.next),
      },
      subtle,
    ),
  ]);
}

/** Only what there is, so that nobody reads zeros. */
function countsOf(
  language: Language,
  { fresh, known, snoozed }: EpisodeItems,
  more: number,
): readonly Piece[] {
  const counts: readonly (readonly [TextKey, number])[] = [
    ['drift-card.count.fresh', fresh.length],
    ['drift-card.count.known', known.length + more],
    ['drift-card.count.silent', snoozed.length],
  ];
  return counts
    .filter(([, count]) => count > 0)
    .flatMap(([key, count], index) => [
      ...(index === 0 ? [] : [{ text: ' · ', value: false }]),
      ...pieces(language, key, { count }),
    ]);
}

function body(view: DriftCard, { fresh, known, snoozed }: EpisodeItems): readonly Element[] {
  const { language, environment, episode, limits } = view;
  const room = Math.min(itemsAtMost, limits.lines);
  const open = [...fresh, ...known];
  const news = fresh.slice(0, room);
  const others = known.slice(0, room - news.length);
  const left = open.length - news.length - others.length;
  const { more } = view.state;
  return [
    ...newItems(view, news, fresh.length),
    ...knownItems(view, others, news.length > 0),
    ...(left > 0 ? [line(language, 'drift-card.more', { count: left })] : []),
    ...(left > 0 && view.whole.pages !== undefined
      ? wholeList(language, view.whole, 'drift', { count: open.length, more: left })
      : []),
    ...(more > 0 ? [line(language, 'drift-card.beyond', { count: more, key: environment.key })] : []),
    ...silent(view, snoozed.slice(0, limits.lines)),
    ...(episode.solved > 0
      ? [line(language, 'drift-card.solved-since', { count: episode.solved }, subtle)]
      : []),
    ...(open.length > 1 ? driftButtons(view, open, left + more === 0) : []),
    ...(open.length > 0 && !view.may.decide
      ? [line(language, 'drift-card.only-look', { environment: environment.name })]
      : []),
    ...(view.may.decide && !view.may.repair && open.some(({ repair }) => repair !== 'none')
      ? whoCan(language, environment, new Set(['planner']))
      : []),
  ];
}

/** A long list is read from its beginning; what is all about one thing is repaired all at once anyway. */
function newItems(view: DriftCard, items: readonly KnownDrift[], count: number): readonly Element[] {
  const drawn = (some: readonly KnownDrift[]) => some.flatMap((item) => driftItem(view, item, true));
  const seen = items.length <= atOnce + 2 ? items.length : atOnce;
  const fold = { id: 'more-new', ...showTitle(count, items.length), hidden: drawn(items.slice(seen)) };
  return [...drawn(items.slice(0, seen)), ...foldedApart(view, fold)];
}

/** Behind a button while there are new ones to look at first. */
function knownItems(view: DriftCard, items: readonly KnownDrift[], news: boolean): readonly Element[] {
  const drawn = (some: readonly KnownDrift[]) => some.flatMap((item) => driftItem(view, item, false));
  const seen = news ? [] : items.slice(0, items.length <= atOnce + 2 ? items.length : atOnce);
  const rest = items.slice(seen.length);
  const fold = {
    id: 'known-before',
    title: 'drift-card.show-known',
    params: { count: rest.length },
    hidden: drawn(rest),
  } as const;
  return [...drawn(seen), ...foldedApart(view, fold)];
}

/** Set off from the buttons of the last difference, to which the button does not belong. */
function foldedApart({ language }: DriftCard, fold: Parameters<typeof folded>[1]): readonly Element[] {
  const [button, ...rows] = folded(language, fold);
  return button === undefined ? [] : [{ ...button, separator: true, spacing: 'Medium' }, ...rows];
}

function silent({ language }: DriftCard, items: readonly KnownDrift[]): readonly Element[] {
  const hidden = items.map((item) =>
    richText([
      ...driftPieces(language, item),
      {
        text: text(language, 'drift-card.silent-line', {
          until: momentOf(language, item.snoozedUntil ?? ''),
        }),
        value: false,
      },
    ]),
  );
  return folded(language, {
    id: 'silent',
    title: 'drift-card.show-silent',
    params: { count: items.length },
    hidden,
  });
}

/** All that is left of a card when a newer one tells more. */
function passedOn({ language, environment, episode }: DriftCard): Card {
  const { startedAt, solved, left } = episode;
  const params = {
    environment: environment.name,
    key: environment.key,
    at: momentOf(language, startedAt),
    ...(solved > 0 ? { solved } : {}),
    ...(left === undefined || left === 0 ? {} : { left }),
  };
  return bareCard(language, text(language, 'drift-card.passed-on', params), [
    line(language, 'drift-card.passed-on', params, subtle),
  ]);
}
