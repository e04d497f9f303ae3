import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../shared/domain/reason.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { advance } from '../../../shared/engine/advance.ts';
import { ask } from '../../../shared/engine/ask.ts';
import { approved, current, start } from '../../builders/acts.ts';
import { withDataverse } from '../../builders/ports-with.ts';
import { statusesShown } from '../../builders/shown.ts';
import { chen, contosoDev, type World, world } from '../../builders/world.ts';

const withoutLoader = (state: Snapshot): Snapshot => ({
  ...state,
  links: { ...state.links, msdyn_appconfiguration_applicationextension: [] },
});

/** Chen asks whether all is well; the errors found, or what came instead. */
async function validated(w: World) {
  const inquiry = await ask(w.ports, { environment: contosoDev, what: 'validate', requester: chen });
  await w.work();
  const answered = isRefusal(inquiry) ? undefined : await w.ports.ledger.inquiry(inquiry.id);
  if (answered?.status !== 'validated') return answered;
  return answered.findings.filter((finding) => finding.severity === 'error');
}

describe('reading', () => {
  it('a plan takes no slot and shows what a migration would do', async () => {
    const w = await world();
    await ask(w.ports, { environment: contosoDev, what: 'plan', requester: chen, conversation: 'here' });
    await w.work();
    expect(statusesShown(w)).toEqual(['send planned']);
    expect((await w.ports.ledger.readHead(contosoDev.key)).head).not.toHaveProperty('openRun');
    expect(w.dataverse.written).toEqual([]);
  });

  it('a validation compares with the last verified run', async () => {
    const w = await world();
    await approved(w);
    await w.work();
    w.clock.advance(1000);
    expect(await validated(w)).toEqual([]);
    w.dataverse.set(withoutLoader(w.dataverse.state()));
    w.clock.advance(1000);
    expect(await validated(w)).toMatchObject([{ step: 'loader-extension', code: 'expectation-unmet' }]);
  });

  it('a validation compares with a run that had nothing to change, too', async () => {
    const migrated = await world();
    await approved(migrated);
    await migrated.work();
    const w = await world(migrated.dataverse.state());
    const run = await start(w);
    await w.work();
    expect(await current(w, run)).toMatchObject({ status: 'no_changes' });
    w.clock.advance(1000);
    expect(await validated(w)).toEqual([]);
    w.dataverse.set(withoutLoader(w.dataverse.state()));
    w.clock.advance(1000);
    expect(await validated(w)).toMatchObject([{ step: 'loader-extension', code: 'expectation-unmet' }]);
  });

  it('is answered even when something unexpected happens', async () => {
    const w = await world();
    const asked = { environment: contosoDev, what: 'plan' as const, requester: chen, conversation: 'here' };
    const inquiry = await ask(w.ports, asked);
    if (isRefusal(inquiry)) throw new Error(inquiry.reason);
    const broken = { readSnapshot: async () => Promise.reject(new Error('unreadable_row')) };
    await advance(withDataverse(w, broken), inquiry.id);
    expect(await w.ports.ledger.inquiry(inquiry.id)).toMatchObject({
      status: 'refused',
      refusal: { reason: 'unexpected' },
    });
    expect(statusesShown(w)).toEqual(['send refused']);
  });
});
