import { describe, expect, it } from 'vitest';
import type { Decision, Question } from '../../../shared/domain/question.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { id } from '../../builders/ids.ts';
import { planned as plan } from '../../builders/planned.ts';
import { legacyProvider, outOfBoxProfile, plainEnvironment, row, snapshot } from '../../builders/snapshot.ts';

/** Two agents, the first on a profile called Night shift. */
function onProfile(ismanaged: boolean): Snapshot {
  const start = plainEnvironment(2);
  const profile = row('msdyn_appconfiguration', id(0xf1, 7), {
    msdyn_name: 'Night shift',
    msdyn_uniquename: 'contoso_night',
    msdyn_appmoduleuniquename: 'CustomerServiceApps',
    msdyn_description: null,
    msdyn_profileorder: null,
    msdyn_productivitypaneuniquename: null,
    _ownerid_value: null,
    ismanaged,
    statecode: 0,
  });
  return {
    ...start,
    rows: { ...start.rows, msdyn_appconfiguration: [profile, outOfBoxProfile] },
    links: { ...start.links, msdyn_appconfiguration_systemuser: [{ from: profile.id, to: id(0xd0, 1) }] },
  };
}

function answerTo(asked: Question | undefined, value: string): Decision {
  const by = { id: id(0xee, 1), name: 'Ada' };
  return {
    questionId: asked?.id ?? '',
    factsHash: asked?.factsHash ?? '',
    value,
    by,
    at: '2026-11-02T09:00:00.000Z',
  };
}

describe('people with a profile of their own', () => {
  it('leaves a person on an editable profile of their own and attaches the providers there', () => {
    const made = plan(onProfile(false));
    const profile = { id: id(0xf1, 7) };
    expect(made.changes.filter((change) => change.step === 'users')).toMatchObject([{ to: id(0xd0, 2) }]);
    const attached = made.changes.filter((change) => 'relationship' in change && change.from === profile.id);
    expect(attached.map((change) => change.step)).toEqual([
      'app-profile',
      'app-profile',
      'app-profile',
      'loader-extension',
    ]);
    expect(made.findings).toContainEqual(
      expect.objectContaining({ code: 'group-keeps-all', params: { count: 1, profile: 'Night shift' } }),
    );
  });

  it('asks before it takes a managed profile away from people, and moves each in one piece when told to', () => {
    const start = onProfile(true);
    expect(plan(start).changes.filter((change) => change.step === 'users')).toMatchObject([
      { to: id(0xd0, 2) },
    ]);
    const asked = plan(start).questions.find((one) => one.kind === 'take-away');
    const moved = plan(start, [answerTo(asked, 'move')]).changes.filter((change) => change.step === 'users');
    expect(
      moved.map((change) => ('together' in change ? `${change.kind} ${change.together}` : change.kind)),
    ).toEqual([`disassociate ${id(0xd0, 1)}`, `associate ${id(0xd0, 1)}`, 'associate']);
  });
});

describe('an address that 2.0 cannot load', () => {
  it.each([
    ['http://x.example', 'not-https'],
    ['https://localhost:3000/', 'localhost'],
    ['softphone', 'unreadable'],
    [null, 'missing'],
  ])(
    '%s is asked about as %s, and the provider is left until somebody decides',
    (msdyn_landingurl, because) => {
      const made = plan(snapshot({ rows: { msdyn_ciprovider: [legacyProvider(1, { msdyn_landingurl })] } }));
      expect(made.questions).toMatchObject([
        { kind: 'unusable-address', blocking: true, safeDefault: 'leave', params: { because } },
      ]);
      expect(made.changes).toEqual([]);
    },
  );
});
