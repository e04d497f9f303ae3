import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../../sandbox/dataverse/schema.ts';
import type { Store, StoreSnapshot } from '../../../sandbox/dataverse/store.ts';
import type { Answers } from '../../../sandbox/demo/check/answers.ts';
import { checkAnswered } from '../../../sandbox/demo/check/check-answered.ts';
import { storeOf } from '../../../sandbox/demo/check/store-of.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/start-sandbox.ts';
import { migratedWithAnswers } from './migrated-with-answers.ts';

describe('the check of the awkward environment', () => {
  let sandbox: Sandbox;
  let before: StoreSnapshot;
  let after: StoreSnapshot;
  let answers: Answers;
  beforeAll(async () => {
    sandbox = await startSandbox({ throttle: false });
    ({ before, after, answers } = await migratedWithAnswers(sandbox));
  }, 120_000);
  afterAll(() => sandbox.stop());

  /** What the check says once the data are damaged. */
  function problems(damage: (store: Store) => void): string {
    const store = storeOf(after);
    damage(store);
    return checkAnswered(before, store.snapshot(), answers).join('\n');
  }
  const fresh = (table: string, key: string, store: Store): Row => {
    const known = new Set(before.rows[table]?.map((row) => row[key]));
    const found = store.rows(table).find((row) => !known.has(row[key] ?? null));
    if (found === undefined) throw new Error(`nothing new in ${table}`);
    return found;
  };
  const freshProvider = (store: Store): Row =>
    fresh('msdyn_channelprovider', 'msdyn_channelproviderid', store);

  it('finds nothing wrong with what the product left', () => {
    expect(checkAnswered(before, after, answers)).toEqual([]);
  });

  it('counts for something: hundreds of links were added', () => {
    const count = ({ links }: StoreSnapshot): number => Object.values(links).flat().length;
    expect(count(after) - count(before)).toBeGreaterThan(150);
  });

  it.each([
    'msdyn_appconfiguration_systemuser',
    'msdyn_appconfig_msdyn_channelprovider',
    'msdyn_appconfiguration_applicationextension',
    'msdyn_appconfiguration_sessiontemplate',
    'msdyn_msdyn_paneconfig_msdyn_appconfig',
    'msdyn_smartassistconfig_msdyn_appconfig',
  ])('names every single link of %s that is taken away', (relationship) => {
    const links = after.links[relationship] ?? [];
    expect(links.length).toBeGreaterThan(0);
    // Without the only link to a new profile nobody can tell which one it was.
    const named = new RegExp(`link is missing: ${relationship}|got no new profile`);
    for (const { from, to } of links)
      expect(problems((store) => void store.unlink(relationship, from, to))).toMatch(named);
  });

  it.each([
    ['a disabled person', 'yuki.tanaka'],
    ['an administrator', 'priya.raman'],
    ['somebody who has the role by a team only', 'fatma.sahin'],
    ['an application', 'telephony.bot'],
  ])('sees that %s was given a profile', (_who, account) => {
    const said = problems((store) => {
      const profile = fresh('msdyn_appconfiguration', 'msdyn_appconfigurationid', store);
      const user = store.rows('systemuser').find((row) => row.domainname === `${account}@contoso.example`);
      const [from, to] = [profile.msdyn_appconfigurationid, user?.systemuserid];
      store.link('msdyn_appconfiguration_systemuser', String(from), String(to));
    });
    expect(said).toContain('link nobody expects: msdyn_appconfiguration_systemuser');
  });

  it.each(['msdyn_name', 'msdyn_label', 'msdyn_channelurl', 'msdyn_customparams', 'msdyn_trusteddomain'])(
    'sees that %s of a new provider differs',
    (column) => {
      const said = problems((store) => {
        const { msdyn_channelproviderid = null } = freshProvider(store);
        store.put('msdyn_channelprovider', { msdyn_channelproviderid, [column]: 'https://else.example' });
      });
      expect(said).toContain('0 2.0 rows hold what');
    },
  );

  it('sees a second provider with the same contents', () => {
    const said = problems((store) => {
      const msdyn_channelproviderid = '00000000-0000-4000-8000-000000000001';
      store.put('msdyn_channelprovider', { ...freshProvider(store), msdyn_channelproviderid });
    });
    expect(said).toContain('2 2.0 rows hold what');
  });

  it.each([
    ['msdyn_ciprovider', 'msdyn_ciproviderid', 'msdyn_sortorder', 999],
    ['msdyn_channelprovider', 'msdyn_channelproviderid', 'msdyn_label', 'touched'],
    ['msdyn_appconfiguration', 'msdyn_appconfigurationid', 'msdyn_name', 'touched'],
  ])('sees that a row of %s was touched that was there before', (table, key, column, value) => {
    const row = before.rows[table]?.find((one) => one.ismanaged === true) ?? before.rows[table]?.[0];
    const said = problems((store) => void store.put(table, { [key]: row?.[key] ?? null, [column]: value }));
    expect(said).toContain(`row was touched: ${table}`);
  });

  it('sees that a 1.0 row is gone', () => {
    const id = String(before.rows.msdyn_ciprovider?.[3]?.msdyn_ciproviderid);
    expect(problems((store) => void store.remove('msdyn_ciprovider', id))).toContain('row is gone');
  });

  it('sees that nothing was done', () => {
    expect(checkAnswered(before, before, answers).length).toBeGreaterThan(40);
  });
});
