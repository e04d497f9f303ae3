import {
  type Fleet,
  gateDays,
  isFleetOpen,
  isReading,
  type Member,
  membersOf,
} from '../../shared/domain/fleet.ts';
import { shortRunId } from '../../shared/domain/ids.ts';
import type { CardSubject } from '../../shared/engine/ports.ts';
import { listOf } from '../../shared/texts/formats.ts';
import { momentOf } from '../../shared/texts/moments.ts';
import { isTextKey, type Language, type Params, type TextKey, text } from '../../shared/texts/text.ts';
import { type Button, buttonRows, nextSteps } from './actions.ts';
import type { Card, Element, Limits, Tone } from './card.ts';
import { line, listTitle, subtle } from './elements.ts';
import { approversLine, fleetCauses, fleetCounts, memberRow } from './fleet-rows.ts';
import { foldedList } from './folded-list.ts';
import { bareCard, cardHead, refreshOf } from './frame.ts';
import { fewest } from './refreshed-for.ts';
import { sharedCauses } from './shared-causes.ts';
import { showAll } from './show-all.ts';

type Subject = Extract<CardSubject, { readonly kind: 'fleet' }>;

const tones: { readonly [S in Fleet['status']]: Tone } = {
  working: 'accent',
  waiting: 'warning',
  stopping: 'warning',
  stopped: 'attention',
  done: 'good',
};

/** Ends after which somebody has something to do. */
const unwell: readonly Member['status'][] = ['refused', 'needs_repair', 'stopped', 'failed', 'blocked'];

/** What is over is good only where nothing was found and nothing was left out. */
function toneOf({ status, members }: Fleet): Tone {
  const due = members.some((one) => (one.found ?? 0) > 0 || unwell.includes(one.status));
  return status === 'done' && due ? 'warning' : tones[status];
}

const onlyOf = ({ only = '' }: Fleet): readonly string[] => only.split(',').filter((tag) => tag !== '');

/** Rows seen at once; the others are behind a button. */
const atOnce = 10;
/** Environments whose own card is offered below. */
const offered = 2;

/** One card for many environments: how many stand how, what they have in common, and a row of each. */
export function fleetCard(
  subject: Subject,
  { language, refreshFor = [] }: { readonly language: Language; readonly refreshFor?: readonly string[] },
  limits: Limits,
): Card {
  const { fleet } = subject;
  const card = wholeCard(subject, language, limits);
  // It is edited as its members move on: few at a time have a view of their own while that goes on.
  const userIds = fleet.status === 'waiting' ? refreshFor : refreshFor.slice(0, fewest);
  return userIds.length === 0 || !isDecidable(fleet)
    ? card
    : { ...card, refresh: refreshOf(language, { run: fleet.id, userIds }) };
}

function wholeCard(subject: Subject, language: Language, limits: Limits): Card {
  const { fleet } = subject;
  const what = text(language, `fleet.what.${fleet.what}`);
  const params = headParams(language, fleet);
  const [title, sentence] = [titleOf(language, fleet), sentenceOf(fleet)];
  const told = { what, title, sentence: text(language, sentence, params) };
  const causes = [...fleetCauses(language, subject), ...sharedCauses(language, subject.standings ?? [])];
  return bareCard(language, text(language, 'card.spoken-all', told), [
    cardHead(language, toneOf(fleet), title, [
      line(language, 'fleet.heading', {
        what,
        count: fleet.members.length,
        only: listOf(language, onlyOf(fleet)),
      }),
      line(language, sentence, params),
      line(language, 'fleet.asked-by', askedBy(fleet), subtle),
    ]),
    fleetCounts(language, fleet),
    ...approversLine(language, subject),
    ...(fleet.auto && isFleetOpen(fleet) ? [line(language, 'fleet.auto')] : []),
    ...causes,
    ...(causes.length > 0 && fleet.waves.length === 1 ? [listTitle(language, 'fleet.each')] : []),
    ...fleet.waves.flatMap((_wave, index) => waveRows(subject, index, { language, limits })),
    ...showAll(language, subject.pages),
    ...buttonRows(buttonsOf(language, subject)),
    ...restLine(language, subject),
    ...nextSteps(language, nextOf(fleet)),
  ]);
}

function titleOf(language: Language, { what, status, members }: Fleet): string {
  const found = `fleet.title.${what}.found`;
  const count = members.filter((one) =>
    what === 'plan' ? one.status === 'planned' : (one.found ?? 0) > 0,
  ).length;
  if (status === 'done' && count > 0 && isTextKey(found))
    return text(language, found, { count, of: members.length });
  const own = `fleet.title.${what}.${status}`;
  return text(language, isTextKey(own) ? own : `fleet.title.${status}`);
}

function sentenceOf(fleet: Fleet): TextKey {
  if (fleet.status === 'stopped') return `fleet.sentence.${fleet.stop.cause}`;
  if (fleet.status === 'stopping' && isReading(fleet)) return 'fleet.sentence.reading.stopping';
  const own = `fleet.sentence.${fleet.what}.${fleet.status}`;
  return isTextKey(own) ? own : `fleet.sentence.${fleet.status}`;
}

function headParams(language: Language, fleet: Fleet): Params {
  if (fleet.status === 'waiting') {
    const until = new Date(Date.parse(fleet.since) + gateDays * 24 * 3_600_000).toISOString();
    return { until: momentOf(language, until) };
  }
  return 'stop' in fleet && fleet.stop.by !== undefined ? { by: fleet.stop.by.name } : {};
}

function askedBy({ requester, id, wave, waves }: Fleet): Params {
  const several = waves.length > 1 ? { wave: wave + 1, waves: waves.length } : {};
  return { by: requester.name, run: shortRunId(id), ...several };
}

interface Seen {
  readonly language: Language;
  readonly limits: Limits;
}

/** The wave that is under way first in full; a single one needs no heading. */
function waveRows(subject: Subject, index: number, { language, limits }: Seen): readonly Element[] {
  const { fleet } = subject;
  const members = sorted(fleet, membersOf(fleet, index));
  if (members.length === 0) return [];
  const wave = fleet.waves[index];
  const params = { name: waveName(language, fleet, index), by: wave?.by?.name ?? '' };
  const heading = listTitle(language, 'fleet.wave', params);
  return [
    ...(fleet.waves.length === 1 ? [] : [heading]),
    ...foldedList(language, {
      id: `wave-${index}`,
      all: members,
      first: index === fleet.wave ? atOnce : 3,
      limit: limits.lines,
      of: 'members',
      ...(subject.pages === undefined ? {} : { whole: { pages: subject.pages, id: fleet.id, command: '' } }),
      draw: (member) => [memberRow(language, subject, member)],
    }),
  ];
}

/** Of readings what somebody has to look at comes first. */
function sorted(fleet: Fleet, members: readonly Member[]): readonly Member[] {
  if (!isReading(fleet) || fleet.what === 'plan') return members;
  const urgency = ({ status, found = 0 }: Member): number =>
    status === 'refused' ? Number.MAX_VALUE : found;
  return [...members].sort((a, b) => urgency(b) - urgency(a));
}

function waveName(language: Language, { waves }: Fleet, index: number): string {
  const name = waves[index]?.name ?? '';
  const params = { number: index + 1, tag: name };
  if (name === 'open' || name === 'protected') return text(language, `fleet.wave.${name}`, params);
  return text(language, /^\d+$/.test(name) ? 'fleet.wave.numbered' : 'fleet.wave.named', params);
}

/** On the card that everybody sees all is offered, and clicks are refused with the reason. */
function buttonsOf(language: Language, { fleet, may }: Subject): readonly Button[] {
  if (!isDecidable(fleet)) return [];
  const data = { fleet: fleet.id, wave: fleet.wave };
  const go = {
    title: text(language, 'button.continue'),
    verb: 'fleet-continue',
    data,
    style: 'positive',
  } as const;
  const stop = {
    title: text(language, 'button.stop-fleet'),
    verb: 'fleet-stop',
    data,
    style: 'destructive',
  } as const;
  return [
    ...(fleet.status === 'waiting' && may?.continue !== false ? [go] : []),
    ...(may?.stop === false ? [] : [stop]),
  ];
}

const isDecidable = (fleet: Fleet): boolean => isFleetOpen(fleet) && fleet.status !== 'stopping';

function restLine(language: Language, { fleet, may }: Subject): readonly Element[] {
  const all = may === undefined || (may.stop && (may.continue || fleet.status !== 'waiting'));
  return all || !isDecidable(fleet) ? [] : [line(language, 'rights.fleet', {}, subtle)];
}

/** The cards on which somebody has to decide, by the command that brings them here. */
function nextOf(fleet: Fleet): readonly string[] {
  const { members, what } = fleet;
  const urgent = [
    'needs_decisions',
    'awaiting_approval',
    'needs_repair',
    'stopped',
    'blocked',
    'failed',
    'stale',
  ];
  if (what === 'validate' || what === 'drift') {
    const { environment } = sorted(fleet, members).find(({ found = 0 }) => found > 0) ?? {};
    const single = what === 'drift' ? 'check drift' : what;
    return [...(environment === undefined ? [] : [`${single} ${environment}`]), 'environments'];
  }
  const due = members.filter(({ status }) => urgent.includes(status)).slice(0, offered);
  if (what === 'plan') return ['environments'];
  return [...due.map(({ environment }) => `status ${environment}`), 'environments'];
}
