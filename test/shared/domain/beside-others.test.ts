import { describe, expect, it } from 'vitest';
import { besideOthers } from '../../../shared/domain/beside-others.ts';
import type { Expectation } from '../../../shared/domain/expectation.ts';
import type { Guid } from '../../../shared/domain/guid.ts';
import { id } from '../../builders/ids.ts';
import { channelProvider, legacyProvider, outOfBoxProfile, snapshot } from '../../builders/snapshot.ts';

const relationship = 'msdyn_appconfig_msdyn_channelprovider';
const profile = outOfBoxProfile.id;
const [first, second] = [channelProvider(1).id, channelProvider(2).id];

const link = (kind: 'linked' | 'not_linked', to: Guid, from = profile): Expectation => ({
  kind,
  step: 'app-profile',
  label: 'x',
  relationship,
  from,
  to,
});

const inactive = (table: 'msdyn_channelprovider' | 'msdyn_appconfiguration', of: Guid): Expectation => ({
  kind: 'row',
  step: 'app-profile',
  label: 'x',
  table,
  id: of,
  columns: { statecode: 1 },
});

const attached = (...providers: readonly ReturnType<typeof channelProvider>[]) =>
  snapshot({
    rows: { msdyn_ciprovider: [legacyProvider(1)], msdyn_channelprovider: providers },
    links: { [relationship]: providers.map(({ id: to }) => ({ from: profile, to })) },
  });

describe('providers that a profile shows beside others', () => {
  it('are none where each profile shows one', () => {
    const other = id(0xf1, 7);
    const expected = [link('linked', first), link('linked', second, other)];
    expect([...besideOthers(expected, snapshot())]).toEqual([]);
  });

  it('are those planned together, before any of them is there', () => {
    const expected = [link('linked', first), link('linked', second)];
    expect([...besideOthers(expected, snapshot())]).toEqual([first, second]);
  });

  it('are also those planned beside one that is there already', () => {
    expect(besideOthers([link('linked', second)], attached(channelProvider(1)))).toEqual(
      new Set([first, second]),
    );
  });

  it.each([
    ['is to be detached', [link('not_linked', first)], channelProvider(1)],
    ['is inactive', [], channelProvider(1, { statecode: 1 })],
    ['is to be deactivated', [inactive('msdyn_channelprovider', first)], channelProvider(1)],
    ['is on a profile to be deactivated', [inactive('msdyn_appconfiguration', profile)], channelProvider(1)],
  ])('are not those beside one that %s', (_what, expected, there) => {
    expect(besideOthers([link('linked', second), ...expected], attached(there)).size).toBe(0);
  });
});
