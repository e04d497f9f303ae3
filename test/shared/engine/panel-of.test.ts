import { expect, it } from 'vitest';
import type { WorkspaceSight } from '../../../shared/domain/evidence.ts';
import type { Run } from '../../../shared/domain/run.ts';
import { panelOf } from '../../../shared/engine/panel-of.ts';
import { sightOf } from '../../contracts/evidence-samples.ts';
import { freshEnvironment, runId } from '../../contracts/ledger-samples.ts';
import { fakeEvidence } from '../../fakes/fake-evidence.ts';

const crop = Uint8Array.of(0xff, 0xd8, 0xff);
const sight = sightOf('workspace', 'contoso_voice');

/** What the card shows of a run that was seen with a picture, and whose workspace was looked at again like this. */
async function shownAfter(later: Partial<WorkspaceSight>, params = {}, status = 'succeeded') {
  const evidence = fakeEvidence();
  const id = runId(freshEnvironment());
  await evidence.put(id, sight, { crop });
  await evidence.put(id, { ...sight, ...later });
  const findings = [{ code: 'workspace-shows-panel', step: 'workspace', severity: 'passed', params }];
  return panelOf({ evidence }, { id, status, findings } as unknown as Run);
}

it('shows the panel as the look that the card tells about saw it', async () => {
  expect(await shownAfter({})).toEqual({ panel: crop });
  expect(await shownAfter({}, {}, 'unproven')).toEqual({});
});

it('shows no picture of an earlier look when the last one has none', async () => {
  expect(await shownAfter({ pictures: ['screenshot'] })).toEqual({});
});

it('shows no picture of our own beside what a person reported', async () => {
  expect(await shownAfter({}, { by: 'Chen Li' })).toEqual({});
});
