import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../../shared/domain/change.ts';
import type { Guid } from '../../../shared/domain/guid.ts';
import { openScene, type Scene } from './against-double.ts';

const relationship = 'msdyn_appconfiguration_applicationextension';
let scene: Scene;
let from: Guid;
let to: Guid;
beforeEach(async () => {
  scene = await openScene();
  from = scene.idWhere('msdyn_appconfiguration', 'msdyn_uniquename', 'contoso_inbox');
  to = scene.idWhere('msdyn_applicationextension', 'msdyn_name', 'msdyn_CIFV2Loader');
});
afterEach(() => scene.stop());

const change = (kind: 'associate' | 'disassociate'): Change => ({
  kind,
  relationship,
  from,
  to,
  step: 'loader-extension',
  label: 'loader',
});
const links = () => scene.double.store.links(relationship);

it.each(['refuse', 'accept'] as const)('links a pair, also when a repeated link is %sd', async (answer) => {
  scene.double.behaviour.repeatedAssociate = answer;
  expect(await scene.dataverse.apply([change('associate')])).toEqual([{ outcome: 'd' }]);
  const [again] = (await scene.dataverse.apply([change('associate')])) as readonly unknown[];
  expect(again).toEqual({ outcome: answer === 'refuse' ? 'p' : 'd' });
  expect(links()).toEqual([{ from, to }]);
});

it('unlinks a pair, once', async () => {
  scene.double.store.link(relationship, from, to);
  const twice = [change('disassociate'), change('disassociate')];
  expect(await scene.dataverse.apply(twice)).toEqual([{ outcome: 'd' }, { outcome: 'p' }]);
  expect(links()).toEqual([]);
});

it('says what Dataverse refuses', async () => {
  from = scene.idWhere('msdyn_appconfiguration', 'msdyn_uniquename', 'msdyn_csw_app_configuration');
  expect(await scene.dataverse.apply([change('associate')])).toMatchObject([{ outcome: 'x' }]);
  expect(links()).toEqual([]);
});

describe('after a lost answer', () => {
  it.each(['unavailableAfterCommit', 'dropAfterCommit'] as const)(
    'reads the pair and does not repeat (%s)',
    async (kind) => {
      scene.double.faults.push({ match: { kind: 'associate' }, times: 1, do: { kind } });
      expect(await scene.dataverse.apply([change('associate')])).toEqual([{ outcome: 'd' }]);
      expect(scene.dataverse.requests()).toEqual({ link: 1, read: 1 });
    },
  );

  it.each(['unavailableAfterCommit', 'dropAfterCommit'] as const)(
    'knows that it has unlinked the pair (%s)',
    async (kind) => {
      scene.double.store.link(relationship, from, to);
      scene.double.faults.push({ match: { kind: 'disassociate' }, times: 1, do: { kind } });
      expect(await scene.dataverse.apply([change('disassociate')])).toEqual([{ outcome: 'd' }]);
      expect(links()).toEqual([]);
    },
  );

  it('comes back later when the pair is not there', async () => {
    scene.double.faults.push({ match: { kind: 'associate' }, times: 1, do: { kind: 'unavailable' } });
    expect(await scene.dataverse.apply([change('associate')])).toMatchObject({
      reason: 'environment_unavailable',
    });
    expect(await scene.dataverse.apply([change('associate')])).toEqual([{ outcome: 'd' }]);
  });
});
