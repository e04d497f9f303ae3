import type { Fleet, Member, PlanCounts } from '../../shared/domain/fleet.ts';
import { type ReasonCode, refuse } from '../../shared/domain/reason.ts';
import type { CardSubject } from '../../shared/engine/ports.ts';
import { listOf } from '../../shared/texts/formats.ts';
import { refusalParams } from '../../shared/texts/refusal-params.ts';
import { isTextKey, type Language, type Piece, type TextKey, text } from '../../shared/texts/text.ts';
import type { Element } from './card.ts';
import { bullet, type Coloured, listTitle, richText, shownPieces } from './elements.ts';
import { shown } from './shown.ts';
import { colorOf, inColor } from './state-color.ts';

type Subject = Extract<CardSubject, { readonly kind: 'fleet' }>;

/** Names of one row; who it could be besides is on the card of the plan. */
const namesAtMost = 3;

/** Who may approve every plan that waits, where several wait for the same people: then it is said once, above them. */
function sharedApprovers({ fleet, approvers }: Subject): readonly string[] {
  const waiting = fleet.members.filter(({ status }) => status === 'awaiting_approval');
  const names = waiting.map(({ environment }) => (approvers[environment] ?? []).map((one) => one.name));
  const [first = []] = names;
  const same = names.every((one) => one.join() === first.join());
  return names.length > 1 && same ? first : [];
}

export function approversLine(language: Language, subject: Subject): readonly Element[] {
  const names = sharedApprovers(subject);
  if (names.length === 0) return [];
  return [
    richText(shownPieces(language, 'fleet.approvers', { approvers: listed(language, names) }, ['approvers'])),
  ];
}

/** One environment: how it stands, which plan that is about, and who may approve it. */
export function memberRow(language: Language, subject: Subject, member: Member): Element {
  const { fleet, environments, approvers } = subject;
  const name = environments.find(({ key }) => key === member.environment)?.name ?? member.environment;
  const status = statusText(language, fleet.what, member.status);
  const shared = fleet.members.filter(({ reason }) => reason === member.reason).length > 1;
  // What several have in common is said once, above.
  if (member.status === 'refused' && member.reason !== undefined && !shared)
    return bullet(
      inColor(
        shownPieces(
          language,
          'fleet.row.why',
          { name, status, why: whyText(language, member.reason, name) },
          ['status', 'why'],
        ),
        'status',
        colorOf(member.status),
      ),
    );
  const saidHere = member.status === 'awaiting_approval' && sharedApprovers(subject).length === 0;
  const who = (approvers[member.environment] ?? []).map((one) => one.name);
  const counts =
    member.counts === undefined ? foundText(language, fleet.what, member) : sizeText(language, member.counts);
  // That it was read is said by what was found.
  const isRead = counts !== '' && (member.status === 'checked' || member.status === 'planned');
  const parts = shownPieces(
    language,
    'fleet.row',
    {
      name,
      status: isRead ? counts : status,
      digest: member.digest ?? '',
      counts: isRead ? '' : counts,
      approvers: saidHere ? listed(language, who) : '',
    },
    ['status', 'digest', 'counts', 'approvers'],
  );
  return bullet(inColor(parts, 'status', foundColor(member) ?? colorOf(member.status)));
}

/** What a check found stands out, and that it found nothing. */
const foundColor = ({ status, found }: Member): Coloured['color'] =>
  status !== 'checked' || found === undefined ? undefined : found === 0 ? 'Good' : 'Warning';

function statusText(language: Language, what: Fleet['what'], status: Member['status']): string {
  const own = `member.${status}`;
  const ofKind = `${own}.${what}`;
  const key = isTextKey(ofKind) ? ofKind : isTextKey(own) ? own : (`status.${status}` as TextKey);
  const said = text(language, key);
  return said.charAt(0).toLowerCase() + said.slice(1);
}

/** What a check of one environment came to. */
function foundText(language: Language, what: Fleet['what'], { status, found }: Member): string {
  if (status !== 'checked') return '';
  if (found === undefined) return text(language, 'fleet.found.never');
  if (found === 0) return text(language, what === 'drift' ? 'fleet.found.nothing' : 'fleet.found.holds');
  return text(language, what === 'drift' ? 'glance.items' : 'fleet.found.failing', { count: found });
}

function whyText(language: Language, reason: ReasonCode, environment: string): string {
  return text(language, `reason.${reason}`, { environment, ...refusalParams(language, refuse(reason)) });
}

function sizeText(language: Language, { rows, people, questions, errors }: PlanCounts): string {
  if (rows + people + questions + errors === 0) return text(language, 'fleet.nothing');
  return listOf(language, [
    text(language, 'fleet.size', {
      rows: text(language, 'fleet.size.rows', { count: rows }),
      people: text(language, 'fleet.size.people', { count: people }),
    }),
    ...(questions === 0 ? [] : [text(language, 'fleet.size.questions', { count: questions })]),
    ...(errors === 0 ? [] : [text(language, 'fleet.size.errors', { count: errors })]),
  ]);
}

/** How many stand how, the most frequent first. */
export function fleetCounts(language: Language, { members, what }: Fleet): Element {
  const counts = new Map<Member['status'], number>();
  for (const { status } of members) counts.set(status, (counts.get(status) ?? 0) + 1);
  const parts = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([status, count]) =>
      inColor(
        shownPieces(language, 'fleet.count', { count, status: statusText(language, what, status) }, [
          'status',
        ]),
        'status',
        colorOf(status),
      ),
    );
  return richText(joined(parts));
}

const dot: Piece = { text: ' · ', value: false };

export const joined = (parts: readonly (readonly Coloured[])[]): readonly Coloured[] =>
  parts.flatMap((part, index) => (index === 0 ? part : [dot, ...part]));

/** What several members were refused for, once each with how many: what helps one of them helps all. */
export function fleetCauses(language: Language, { fleet, environments }: Subject): readonly Element[] {
  const names = new Map(environments.map(({ key, name }) => [key, name]));
  const byReason = new Map<ReasonCode, string[]>();
  for (const { reason, environment } of fleet.members)
    if (reason !== undefined)
      byReason.set(reason, [...(byReason.get(reason) ?? []), names.get(environment) ?? environment]);
  const several = [...byReason]
    .filter(([, all]) => all.length > 1)
    .sort(([, a], [, b]) => b.length - a.length);
  if (several.length === 0) return [];
  return [
    listTitle(language, 'fleet.same-cause'),
    ...several.map(([reason, all]) =>
      bullet(
        shownPieces(
          language,
          'fleet.cause',
          {
            count: all.length,
            names: listed(language, all),
            why: text(language, `reason.${reason}`, refusalParams(language, refuse(reason))),
          },
          ['names', 'why'],
        ),
      ),
    ),
  ];
}

/** The first few names, and how many there are besides. */
export function listed(language: Language, names: readonly string[]): string {
  const more = names.length - namesAtMost;
  const first = listOf(language, names.slice(0, namesAtMost).map(shown), more);
  return more > 0 ? `${first} +${more}` : first;
}
