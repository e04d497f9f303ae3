import { isPersonChange } from '../domain/change.ts';
import { checksWith } from '../domain/checkup.ts';
import { itemsOf } from '../domain/episode.ts';
import type { Severity } from '../domain/finding.ts';
import type { ListName, Rows } from '../domain/listing.ts';
import type { CardSubject } from './ports.ts';

const gravest: readonly Severity[] = ['error', 'warning', 'unchecked', 'info', 'passed'];

/** All rows of a list of a card; none where that card has no such list. */
export function rowsOf(subject: CardSubject, of: ListName): Rows {
  switch (of) {
    case 'changes':
    case 'people':
      return {
        kind: 'changes',
        rows: changesOf(subject).filter((one) => isPersonChange(one) === (of === 'people')),
      };
    case 'left':
      return { kind: 'changes', rows: leftOf(subject) };
    case 'findings':
    case 'checks':
      return { kind: 'findings', rows: findingsOf(subject, of) };
    case 'questions':
      return { kind: 'questions', rows: planOf(subject)?.questions ?? [], decisions: [] };
    case 'answers': {
      const { answered = [], decisions = [] } = planOf(subject) ?? {};
      return { kind: 'questions', rows: answered, decisions };
    }
    case 'differences':
      return {
        kind: 'differences',
        rows: subject.kind === 'run' && subject.run.status === 'stale' ? subject.run.differences : [],
      };
    case 'drift':
    case 'silent':
      return { kind: 'drift', rows: driftOf(subject, of) };
    case 'members':
      return { kind: 'members', rows: membersOf(subject) };
    case 'joined':
    case 'gone':
      return { kind: 'persons', rows: sinceOf(subject)?.[of === 'joined' ? 'joined' : 'left'].people ?? [] };
    case 'problems':
    case 'notes':
      return { kind: 'examined', rows: checksOf(subject, of === 'notes' ? 'note' : 'problem') };
    case 'history':
      return { kind: 'runs', rows: [] };
  }
}

const planOf = (subject: CardSubject) => ('plan' in subject ? subject.plan : undefined);

const changesOf = (subject: CardSubject) => planOf(subject)?.changes ?? [];

/** Neither done nor there already, nor on its way or skipped. */
function leftOf(subject: CardSubject) {
  const outcomes = subject.kind === 'run' ? subject.outcomes : undefined;
  if (outcomes === undefined) return [];
  return changesOf(subject).filter((_one, at) => !['d', 'p', 'i', 's'].includes(outcomes[at] ?? '.'));
}

function findingsOf(subject: CardSubject, of: 'findings' | 'checks') {
  const seen =
    subject.kind === 'run' ? subject.run : subject.kind === 'inquiry' ? subject.inquiry : undefined;
  const checks = seen !== undefined && 'findings' in seen ? seen.findings : [];
  const found = of === 'checks' ? checks : (planOf(subject)?.findings ?? []);
  return [...found].sort((a, b) => gravest.indexOf(a.severity) - gravest.indexOf(b.severity));
}

function driftOf(subject: CardSubject, of: 'drift' | 'silent') {
  if (subject.kind !== 'drift') return [];
  const { fresh, known, snoozed } = itemsOf(subject.episode, subject.drift, subject.drift.checkedAt);
  return of === 'silent' ? snoozed : [...fresh, ...known];
}

const sinceOf = (subject: CardSubject) =>
  subject.kind === 'run' && 'peopleSince' in subject.run ? subject.run.peopleSince : undefined;

const checksOf = (subject: CardSubject, status: 'problem' | 'note') =>
  subject.kind === 'inquiry' && subject.inquiry.status === 'examined'
    ? checksWith(subject.inquiry.checks, status)
    : [];

function membersOf(subject: CardSubject) {
  if (subject.kind !== 'fleet') return [];
  const names = new Map(subject.environments.map(({ key, name }) => [key, name]));
  return subject.fleet.members.map((one) => ({
    ...one,
    name: names.get(one.environment) ?? one.environment,
  }));
}
