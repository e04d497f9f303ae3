import { causeOf } from '../../shared/domain/cause-of.ts';
import type { KnownDrift } from '../../shared/domain/drift.ts';
import { type Glance, type Standing, stateOf, type TrendPoint } from '../../shared/domain/glance.ts';
import { newRunId } from '../../shared/domain/ids.ts';
import type { RunStatus } from '../../shared/domain/run.ts';
import { anEnvironment } from '../gallery/parts.ts';

export const seenAt = '2026-03-02T09:00:00.000Z';
const before = (hours: number): string => new Date(Date.parse(seenAt) - hours * 3_600_000).toISOString();

const difference = (kind: string, label: string, more: Partial<KnownDrift> = {}): KnownDrift => ({
  id: `${kind}-1`,
  kind,
  step: 'channel-provider',
  subject: 'x',
  label,
  severity: 'warning',
  repair: 'none',
  params: {},
  firstSeen: seenAt,
  lastSeen: seenAt,
  ...more,
});

/** Differences that come up again and again, and one that only one environment in seven has. */
const common = [
  difference('address-changed', 'Twilio Softphone', {
    severity: 'error',
    columns: [
      {
        column: 'msdyn_channelurl',
        was: 'https://a.example',
        is: 'https://phone.contoso.example/v2?idle=60',
      },
    ],
  }),
  difference('provider-detached', 'Genesys Cloud', {
    severity: 'error',
    params: { profile: 'Contoso Voice' },
  }),
  difference('people-new', 'Customer Service Representative', {
    members: { count: 3, names: ['Ann'], hash: 'x' },
  }),
].map((one) => causeOf(one));

const runStatuses: readonly (RunStatus | undefined)[] = [
  undefined,
  'succeeded',
  'awaiting_approval',
  'needs_repair',
  'blocked',
  'applying',
  'succeeded',
];

/** How the nth of many environments stands: every state comes up, with names that are hard to show among them. */
export function standing(nth: number): Standing {
  const key = `${['north', 'south', 'east', 'west', 'coast'][nth % 5]}-${String(nth).padStart(3, '0')}`;
  const name =
    nth % 11 === 7
      ? 'مركز الاتصال الشمالي'
      : nth % 13 === 5
        ? 'Contoso customer care centre, northern region (Göteborg)'
        : `Contoso ${key}`;
  const environment = anEnvironment(key, { name, protected: nth % 3 === 0 });
  const glance = nth % 8 === 7 ? undefined : glanceOf(nth, environment.key);
  return { environment, state: stateOf(glance), ...(glance === undefined ? {} : { glance }) };
}

function glanceOf(nth: number, environment: Glance['environment']): Glance {
  const status = runStatuses[nth % runStatuses.length];
  const items = nth % 6 === 1 ? (nth % 4) + 1 : 0;
  const trend = Array.from(
    { length: nth % 5 === 0 ? 1 : 12 },
    (_, at, length = nth % 5 === 0 ? 1 : 12): TrendPoint => ({
      at: before(24 * (length - at) + (nth % 50)),
      items: at === length - 1 ? items : (nth * (at + 1)) % 4,
    }),
  );
  return {
    environment,
    head: 'etag',
    at: seenAt,
    ...(status === undefined
      ? {}
      : {
          run: {
            id: newRunId(environment, new Date(seenAt), 'abcdef123456'),
            kind: 'migrate',
            status,
            changedAt: before(2),
          },
        }),
    migrated: nth % 9 !== 3,
    ...(nth % 10 === 6 ? { mixed: true } : {}),
    ...(nth % 9 === 3
      ? { trend: [] }
      : {
          drift: { checkedAt: before(nth % 50), items, causes: items === 0 ? [] : common.slice(0, items) },
          trend,
        }),
    ...(nth % 17 === 11 ? { outage: { since: before(30), reason: 'sign_in_failed' } } : {}),
  };
}

export const standings = (count: number): readonly Standing[] =>
  Array.from({ length: count }, (_, nth) => standing(nth));
