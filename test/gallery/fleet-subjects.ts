import type { Fleet, Member } from '../../shared/domain/fleet.ts';
import { fleetKey, newRunId } from '../../shared/domain/ids.ts';
import type { CardSubject } from '../../shared/engine/ports.ts';
import { standings } from '../builders/standings.ts';
import { ada, anEnvironment, bruno, chen } from './parts.ts';

const names = ['north', 'south', 'east', 'west', 'mid', 'alps', 'coast', 'lakes'];
const environments = ['test', 'prod'].flatMap((kind) =>
  names.map((name) => anEnvironment(`${name}-${kind}`)),
);
const at = '2026-03-02T09:00:00.000Z';
const counts = { rows: 7, people: 120, questions: 0, errors: 0 };

const members = (of: (index: number) => Omit<Member, 'environment' | 'wave'>): readonly Member[] =>
  environments.map(({ key }, index) => ({
    environment: key,
    wave: index < names.length ? 0 : 1,
    ...of(index),
  }));

const base = {
  id: newRunId(fleetKey, new Date(at), 'f1ee7000abcd'),
  requester: ada,
  requestedAt: at,
  changedAt: at,
  wave: 0,
  auto: false,
  from: 0,
};
const waves = [{ name: 'test', startedAt: at }, { name: 'production' }];

const working: Fleet = {
  ...base,
  status: 'working',
  what: 'migrate',
  waves,
  members: members((index) =>
    index >= names.length
      ? { status: 'pending' }
      : index % 3 === 0
        ? { status: 'succeeded', digest: '1a2b3c4d', counts }
        : { status: 'awaiting_approval', digest: '5e6f7081', counts },
  ),
};
const verified = members((index) => ({ status: index < names.length ? 'succeeded' : 'pending' }));
const planned: Fleet = {
  ...base,
  status: 'done',
  what: 'plan',
  only: 'test,production',
  waves: [{ name: '1', startedAt: at }],
  members: members((index) =>
    index % 4 === 1
      ? { status: 'refused', reason: 'cif_not_installed' }
      : { status: 'planned', digest: '9a8b7c6d', counts: { ...counts, questions: index % 2 } },
  ).map((one) => ({ ...one, wave: 0 })),
};

/** One check of each environment: every third was never migrated, every fourth differs. */
const checked = (what: 'drift' | 'validate'): Fleet => ({
  ...base,
  status: 'done',
  what,
  waves: [{ name: '1', startedAt: at }],
  members: members((index) =>
    index === 5
      ? { status: 'refused', reason: 'directory_unavailable' }
      : { status: 'checked', ...(index % 3 === 2 ? {} : { found: index % 4 }) },
  ).map((one) => ({ ...one, wave: 0 })),
});

const subjectOf = (fleet: Fleet): CardSubject => ({
  kind: 'fleet',
  fleet,
  environments,
  approvers: Object.fromEntries(environments.map(({ key }) => [key, [bruno, chen]])),
});

const driftSubject: CardSubject = {
  kind: 'fleet',
  fleet: checked('drift'),
  environments,
  standings: standings(40),
  pages: 'https://cutover.example',
  approvers: {},
};

/** A fleet of every status. */
export const fleetSubjects = [
  { id: 'fleet-planned', subject: subjectOf(planned) },
  { id: 'fleet-drift', subject: driftSubject },
  { id: 'fleet-validated', subject: subjectOf(checked('validate')) },
  {
    id: 'fleet-reading-stopping',
    subject: subjectOf({ ...checked('drift'), status: 'stopping', stop: { cause: 'cancelled', by: bruno } }),
  },
  { id: 'fleet-working', subject: subjectOf(working) },
  {
    id: 'fleet-waiting',
    subject: subjectOf({ ...base, what: 'migrate', waves, members: verified, status: 'waiting', since: at }),
  },
  {
    id: 'fleet-stopping',
    subject: subjectOf({ ...working, status: 'stopping', stop: { cause: 'failed' } }),
  },
  {
    id: 'fleet-stopped',
    subject: subjectOf({
      ...base,
      what: 'migrate',
      waves,
      status: 'stopped',
      stop: { cause: 'cancelled', by: bruno },
      members: members((index) => ({ status: index < names.length ? 'cancelled' : 'pending' })),
    }),
  },
  {
    id: 'fleet-done',
    subject: subjectOf({
      ...base,
      what: 'migrate',
      wave: 1,
      waves: [waves[0] ?? { name: 'test' }, { name: 'production', startedAt: at, by: bruno }],
      status: 'done',
      members: members(() => ({ status: 'succeeded' })),
    }),
  },
] as const;
