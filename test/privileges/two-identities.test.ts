import { afterAll, beforeAll, expect, it } from 'vitest';
import { running } from '../../sandbox/dataverse/running.ts';
import { writesIn } from '../../sandbox/dataverse/writes-in.ts';
import { migratingObjectId } from '../../sandbox/fixtures/migrating-identity.ts';
import { systemCustomizer } from '../../sandbox/fixtures/standard-rows.ts';
import { generatedRoles, reading, writing } from '../../sandbox/fixtures/two-identities.ts';
import { isRefusal, type Refusal } from '../../shared/domain/reason.ts';
import type { Run } from '../../shared/domain/run.ts';
import { ask } from '../../shared/engine/ask.ts';
import { retireRun } from '../../shared/engine/retire-run.ts';
import { rollbackRun } from '../../shared/engine/rollback-run.ts';
import { widenRun } from '../../shared/engine/widen-run.ts';
import { ada } from '../builders/world.ts';
import { knowApplications, setUpAt } from '../dataverse-users/room.ts';
import { twilio } from '../drift/drift-case.ts';
import { type DriftRoom, openDriftRoom } from '../drift/room.ts';
import { buried } from './buried.ts';
import { everyRowChange } from './every-row-change.ts';
import { type Recording, startProxy } from './recording-proxy.ts';
import { unused } from './unused.ts';

let room: DriftRoom;
let proxy: Recording;
let later: Awaited<ReturnType<typeof buried>>;
const sent = (): Recording['sent'] => [...proxy.sent, ...later.sent];
const done: string[] = [];

async function through(started: Promise<Run | Refusal>): Promise<void> {
  const run = await room.approve(await room.begun(started));
  done.push(`${run.kind} ${run.status}`);
}

const off = { statecode: 1, statuscode: 2 };
const partsOf = ({ template, pane, assist, extension }: DriftRoom['places']) =>
  [
    ['msdyn_appconfiguration_sessiontemplate', template],
    ['msdyn_msdyn_paneconfig_msdyn_appconfig', pane],
    ['msdyn_smartassistconfig_msdyn_appconfig', assist],
    ['msdyn_appconfiguration_applicationextension', extension],
  ] as const;

beforeAll(async () => {
  room = await openDriftRoom(
    'contoso-dev',
    { pilot: { kind: 'count', count: 2 } },
    {
      // System Customizer only names whom 1.0 shows its rows to: nothing that is done may rest on its privileges.
      shape: (fixture) => ({ ...fixture, privileges: { ...fixture.privileges, [systemCustomizer]: [] } }),
      administrator: migratingObjectId,
      made: async (double, organizationId) => {
        knowApplications(double);
        const { hindrance } = await setUpAt(double, organizationId);
        if (hindrance !== undefined) throw new Error(hindrance);
      },
      through: async (url) => {
        proxy = await startProxy(url);
        return proxy.url;
      },
    },
  );
  const { environment, ports, store, places } = room;
  const asked = { environment, requester: ada };
  await through(widenRun(ports, asked));
  store.remove('msdyn_channelprovider', places.provider(twilio));
  const repair = async (): Promise<void> => {
    await room.check();
    const repaired = await room.repaired();
    done.push(`${repaired.kind} ${repaired.status}`);
  };
  await repair();
  for (const [link, part] of partsOf(places)) store.unlink(link, places.profile, part);
  store.remove('msdyn_appprofilerolemapping', places.mapping);
  await repair();
  store.put('msdyn_appprofilerolemapping', { msdyn_appprofilerolemappingid: places.mapping, ...off });
  await repair();
  await through(retireRun(ports, asked));
  await through(rollbackRun(ports, asked));
  for (const what of ['plan', 'validate'] as const) {
    const inquiry = await ask(ports, { ...asked, what });
    if (isRefusal(inquiry)) throw new Error(inquiry.reason);
    await room.work();
    done.push(`${what} ${(await ports.ledger.inquiry(inquiry.id))?.status}`);
  }
  await room.check();
  await everyRowChange(room);
  later = await buried();
}, 240_000);

afterAll(async () => {
  await proxy.stop();
  await room.stop();
});

it('every kind of run comes to its end with the two identities and roles that the command made', () => {
  expect(done).toEqual([
    'widen succeeded',
    'repair succeeded',
    'repair succeeded',
    'repair succeeded',
    'retire succeeded',
    'rollback succeeded',
    'plan planned',
    'validate validated',
  ]);
});

it('so does what is asked for later: a report, a look, a rollback, and the deletion of what it laid down', () => {
  expect(later.done).toEqual([
    'migrate unproven',
    'report needs_repair',
    'look succeeded',
    'rollback succeeded',
    'laid down',
    'deleted',
  ]);
  const deleted = later.sent.filter(({ method, path }) => method === 'DELETE' && !path.includes('$ref'));
  expect(deleted.length).toBeGreaterThan(3);
  expect(new Set(deleted.map(({ bearer, status }) => `${bearer} ${status}`))).toEqual(
    new Set(['writes 204']),
  );
});

it('the reading identity sends nothing that writes', () => {
  const read = sent().filter(({ bearer }) => bearer === 'reads');
  expect(read.length).toBeGreaterThan(20);
  expect(read.flatMap(writesIn)).toEqual([]);
});

it('the writing identity writes, and is refused no privilege', () => {
  const written = sent().filter(({ bearer }) => bearer === 'writes');
  expect(written.flatMap(writesIn).length).toBeGreaterThan(20);
  expect(sent().filter(({ status, answer }) => status === 403 || answer.includes('0x80040220'))).toEqual([]);
  expect(new Set(sent().map(({ bearer }) => bearer))).toEqual(new Set(['reads', 'writes']));
});

it('each role holds what was used, and nothing else without a reason', () => {
  for (const [which, { objectId }] of Object.entries({ reading, writing })) {
    const role: readonly string[] = generatedRoles[which as 'reading' | 'writing'].privileges;
    const asked = new Set(running.flatMap(({ used }) => [...(used.get(objectId) ?? [])]));
    expect([...asked].filter((name) => !role.includes(name)).sort()).toEqual([]);
    const idle = role.filter((name) => !asked.has(name));
    expect(idle).toEqual(
      unused
        .filter((one) => one.role === which)
        .map(({ name }) => name)
        .sort(),
    );
  }
});
