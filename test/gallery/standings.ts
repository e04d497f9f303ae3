import { environmentStates, type Glance, type Standing } from '../../shared/domain/glance.ts';
import { anEnvironment, runId } from './parts.ts';

const at = '2026-03-02T04:00:00.000Z';
const moved = {
  key: '00aa11bb22cc33dd',
  kind: 'address-changed',
  label: 'Contoso Softphone',
  severity: 'error',
  params: { label: 'Contoso Softphone' },
} as const;

const glances: { readonly [S in Standing['state']]?: Partial<Glance> } = {
  failing: { outage: { since: at, reason: 'privilege_missing' } },
  attention: { run: { id: runId, kind: 'migrate', status: 'needs_repair', changedAt: at } },
  drifted: { drift: { checkedAt: at, items: 3, causes: [moved] } },
  waiting: { run: { id: runId, kind: 'rollback', status: 'awaiting_approval', changedAt: at } },
  working: { run: { id: runId, kind: 'migrate', status: 'applying', changedAt: at } },
  as_left: { drift: { checkedAt: at, items: 0, causes: [] } },
};

/** Two environments of every state: one of them protected. */
export const standings: readonly Standing[] = environmentStates.flatMap((state, nth) =>
  [1, 2].map((which): Standing => {
    const environment = anEnvironment(`line-${nth + 1}-${which}`, {
      protected: which === 1,
    });
    const more = glances[state];
    const glance = { environment: environment.key, head: 'h', at, migrated: true, trend: [], ...more };
    return { environment, state, ...(more === undefined ? {} : { glance }) };
  }),
);
