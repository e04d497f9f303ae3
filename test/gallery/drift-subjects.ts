import type { DriftState, KnownDrift } from '../../shared/domain/drift.ts';
import type { Episode } from '../../shared/domain/episode.ts';
import { newRunId } from '../../shared/domain/ids.ts';
import type { Inquiry } from '../../shared/domain/inquiry.ts';
import type { Outage } from '../../shared/domain/outage.ts';
import { refuse } from '../../shared/domain/reason.ts';
import type { CardSubject } from '../../shared/engine/ports.ts';
import { id } from '../builders/ids.ts';
import { ada, anEnvironment } from './parts.ts';

const live = anEnvironment('contoso-live');
const lastNight = '2026-03-02T04:00:00.000Z';
const before = '2026-02-26T04:00:00.000Z';
const next = { slot: '2026-03-03T05:00', timeZone: 'Europe/Berlin' };
const episodeId = newRunId(live.key, new Date(lastNight), '77aa11bb22cc');

function item(more: Partial<KnownDrift> & Pick<KnownDrift, 'id' | 'kind' | 'label'>): KnownDrift {
  return {
    step: 'channel-provider',
    subject: id(0x30, 1),
    severity: 'warning',
    repair: 'restore',
    params: { label: more.label },
    firstSeen: before,
    lastSeen: lastNight,
    announcedAt: before,
    ...more,
  };
}

const fresh = { firstSeen: lastNight, announcedAt: lastNight };

const address = item({
  ...fresh,
  id: 'address-changed-1',
  kind: 'address-changed',
  label: 'Contoso Softphone',
  severity: 'error',
  columns: [
    {
      column: 'msdyn_channelurl',
      was: 'https://softphone.contoso.example/cif?base=https://contoso-live.crm4.dynamics.example',
      is: 'https://softphone-old.contoso.example/v1?base=https://contoso-live.crm4.dynamics.example',
    },
  ],
  by: 'Deployment Pipeline',
  at: '2026-03-02T01:12:00.000Z',
});

const joined = item({
  ...fresh,
  id: 'people-new-1',
  kind: 'people-new',
  label: 'Contoso agents',
  step: 'users',
  repair: 'migrate',
  members: { count: 12, names: ['Mia Brand', 'Elif Kaya', 'Noah Lind'], hash: 'a' },
});

const detached = item({
  ...fresh,
  id: 'provider-detached-1',
  kind: 'provider-detached',
  label: 'Contoso Chat',
  severity: 'error',
  params: { profile: 'Contoso agents' },
  by: 'Chen Li',
  at: '2026-03-01T15:40:00.000Z',
});

const renamed = item({
  id: 'profile-changed-1',
  kind: 'profile-changed',
  label: 'Contoso voice',
  step: 'app-profile',
  columns: [
    { column: 'msdyn_name', was: 'Contoso agents', is: 'Contoso voice' },
    { column: 'msdyn_profileorder', was: 1, is: 3 },
  ],
  by: 'Chen Li',
  at: '2026-02-25T10:05:00.000Z',
});

const widget = item({
  id: 'widget-changed-1',
  kind: 'widget-changed',
  label: 'Contoso Softphone',
  step: 'widget-mode',
  severity: 'info',
  repair: 'none',
});

const blank = item({
  ...fresh,
  id: 'workspace-worse-1',
  kind: 'workspace-worse',
  label: 'panel-hidden',
  step: 'workspace',
  severity: 'error',
  repair: 'none',
});

const silent = item({
  id: 'people-disabled-1',
  kind: 'people-disabled',
  label: 'Contoso agents',
  step: 'users',
  severity: 'info',
  repair: 'none',
  members: { count: 2, names: ['Paul Roth', 'Ida Berg'], hash: 'b' },
  snoozedUntil: '2026-03-16T23:00:00.000Z',
});

const state = (items: readonly KnownDrift[], more = 0): DriftState => ({
  checkedAt: lastNight,
  check: newRunId(live.key, new Date(lastNight), '00000000cafe'),
  items,
  more,
});

const open: Episode = {
  id: episodeId,
  environment: live.key,
  status: 'open',
  startedAt: lastNight,
  changedAt: lastNight,
  solved: 0,
};

const shown = (items: readonly KnownDrift[], more: Partial<Episode> = {}, beyond = 0): CardSubject => ({
  kind: 'drift',
  episode: { ...open, ...more },
  environment: live,
  drift: state(items, beyond),
  next,
});

const many = Array.from({ length: 34 }, (_, n) =>
  item({
    ...(n < 27 ? fresh : {}),
    id: `provider-changed-${n}`,
    kind: 'provider-changed',
    label: `Line ${n + 1}`,
    columns: [{ column: 'msdyn_label', was: `Line ${n + 1}`, is: `Line ${n + 1} (old)` }],
    by: 'Chen Li',
    at: '2026-03-01T15:40:00.000Z',
  }),
);

const asked = {
  id: newRunId(live.key, new Date(lastNight), '9c0d5e6f7a81'),
  environment: live.key,
  what: 'drift' as const,
  requester: ada,
  requestedAt: lastNight,
  status: 'compared' as const,
  against: newRunId(live.key, new Date(before), '4f7a1c9e2b30'),
  news: [],
  known: [],
  snoozed: [],
  solved: [],
};
type Compared = Extract<Inquiry, { readonly status: 'compared' }>;
const answer = (items: readonly KnownDrift[], more: Partial<Compared>): CardSubject => ({
  kind: 'inquiry',
  inquiry: { ...asked, ...more },
  environment: live,
  drift: state(items),
  next,
});
const idsOf = (items: readonly KnownDrift[]) => items.map((one) => one.id);
const { against: _never, ...withoutBaseline } = asked;

const failing: Outage = {
  id: newRunId(live.key, new Date(lastNight), '5e1f00aa9c77'),
  environment: live.key,
  status: 'open',
  since: '2026-02-28T04:00:00.000Z',
  changedAt: lastNight,
  failed: 3,
  refusal: refuse('privilege_missing', { environment: live.name, privilege: 'prvReadmsdyn_ciprovider' }),
};
const outage = (more: Partial<Outage>): CardSubject => ({
  kind: 'outage',
  outage: { ...failing, ...more },
  environment: live,
  checkedAt: before,
  next,
});

/** Every form the drift card and the answer to `check drift` take, by a stable id. */
export const driftSubjects: readonly { readonly id: string; readonly subject: CardSubject }[] = [
  { id: 'drift-news', subject: shown([address, joined, detached, renamed, widget, silent]) },
  { id: 'drift-one', subject: shown([address]) },
  { id: 'drift-workspace', subject: shown([blank]) },
  { id: 'drift-known', subject: shown([renamed, widget], { solved: 3 }) },
  { id: 'drift-many', subject: shown(many, {}, 6) },
  { id: 'drift-silent', subject: shown([silent], { solved: 2 }) },
  { id: 'drift-solved', subject: shown([], { status: 'solved', solved: 3 }) },
  { id: 'drift-passed-on', subject: shown([address], { status: 'passed_on', solved: 1, left: 2 }) },
  { id: 'outage-open', subject: outage({}) },
  { id: 'outage-over', subject: outage({ status: 'over' }) },
  {
    id: 'check-news',
    subject: answer([address, detached, renamed, silent], {
      news: idsOf([address, detached]),
      known: idsOf([renamed]),
      snoozed: idsOf([silent]),
      solved: [widget],
    }),
  },
  { id: 'check-same', subject: answer([renamed, widget], { known: idsOf([renamed, widget]) }) },
  { id: 'check-nothing', subject: answer([], {}) },
  {
    id: 'check-never',
    subject: { kind: 'inquiry', inquiry: withoutBaseline, environment: live, next },
  },
];
