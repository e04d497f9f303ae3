import { afterEach, describe, expect, it } from 'vitest';
import type { Fixture } from '../../../sandbox/dataverse/fixture.ts';
import { startDataverse } from '../../../sandbox/dataverse/start-dataverse.ts';
import { contosoDev } from '../../../sandbox/fixtures/contoso-dev.ts';
import { systemCustomizer } from '../../../sandbox/fixtures/standard-rows.ts';
import { makeDataverse } from '../../../shared/dataverse/make-dataverse.ts';
import { guid } from '../../../shared/domain/guid.ts';
import { readPrivileges, writePrivileges } from '../../../shared/domain/privileges.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { planned } from '../../builders/planned.ts';
import { environmentAt, noon, recordedSleep } from './parts.ts';

const id = (n: number): string => `c07e0000-0000-4000-8000-00000000b0${String(n).padStart(2, '0')}`;
const reader = { name: 'reads', user: id(1), object: id(2), role: id(3) };
const writer = { name: 'writes', user: id(4), object: id(5), role: id(6) };

/** contoso-dev with two application users, who hold what the product says they need and nothing else. */
function withBoth(mayWrite: readonly string[]): Fixture {
  const fixture = contosoDev();
  const { systemuser = [], role = [] } = fixture.rows;
  const held = fixture.links.systemuserroles_association ?? [];
  const rows = (make: (one: typeof reader) => Fixture['rows'][string][number]) => [
    make(reader),
    make(writer),
  ];
  return {
    ...fixture,
    rows: {
      ...fixture.rows,
      systemuser: [
        ...systemuser,
        ...rows(({ name, user, object }) => ({
          systemuserid: user,
          fullname: `# Cutover ${name}`,
          azureactivedirectoryobjectid: object,
          applicationid: object,
        })),
      ],
      role: [
        ...role,
        ...rows(({ name, role: key }) => ({
          roleid: key,
          name: `Cutover ${name}`,
          _parentrootroleid_value: key,
        })),
      ],
    },
    links: {
      ...fixture.links,
      systemuserroles_association: [
        ...held,
        [reader.role, reader.user],
        // 1.0 lists rows only to those whose own roles their selectors name.
        [systemCustomizer, reader.user],
        [writer.role, writer.user],
      ],
    },
    privileges: {
      ...fixture.privileges,
      [systemCustomizer]: [],
      [reader.role]: readPrivileges,
      [writer.role]: [...readPrivileges, ...mayWrite],
    },
  };
}

let stop: (() => Promise<void>) | undefined;
afterEach(() => stop?.());

async function open(mayWrite = writePrivileges) {
  const fixture = withBoth(mayWrite);
  const double = await startDataverse({
    fixture,
    clock: noon.now,
    authorize: async (bearer) => ({ objectId: bearer === writer.name ? writer.object : reader.object }),
  });
  stop = double.stop;
  const as = (token: string) => ({
    getToken: async () => ({ token, expiresOnTimestamp: noon.now().getTime() + 3_600_000 }),
  });
  const environment = environmentAt(double.url, { organizationId: guid(fixture.organizationId) });
  const dataverse = makeDataverse({
    environment,
    credential: as(reader.name),
    writer: as(writer.name),
    clock: noon,
    sleep: recordedSleep().sleep,
  });
  return { dataverse, double };
}

async function snapshotOf({ dataverse }: Awaited<ReturnType<typeof open>>): Promise<Snapshot> {
  const snapshot = await dataverse.readSnapshot();
  if (isRefusal(snapshot)) throw new Error(JSON.stringify(snapshot));
  return snapshot;
}

describe('two identities', () => {
  it('the reader sees everything, and what may be written is asked of the writer', async () => {
    const snapshot = await snapshotOf(await open());
    expect(snapshot.rows.msdyn_ciprovider.length).toBeGreaterThan(0);
    expect(snapshot.caller.userId).toBe(reader.user);
    expect(snapshot.writer).toEqual({
      userId: writer.user,
      roleTemplateIds: [],
      privileges: writePrivileges,
    });
    expect(snapshot.caller.privileges).toEqual([]);
  });

  it('the writer carries out a whole migration with what it is given, and the reader can change nothing', async () => {
    const scene = await open();
    const { changes } = planned(await snapshotOf(scene));
    const results = await scene.dataverse.apply(changes);
    expect(changes.length).toBeGreaterThan(10);
    expect(isRefusal(results) ? results : new Set(results.map(({ outcome }) => outcome))).toEqual(
      new Set(['d']),
    );
    await stop?.();
    const again = await open([]);
    const refused = await again.dataverse.apply(planned(await snapshotOf(again)).changes.slice(0, 1));
    expect(refused).toMatchObject([{ outcome: 'x' }]);
  });

  it('what the writer lacks is named before anybody approves', async () => {
    const lacking = 'prvCreatemsdyn_channelprovider';
    const scene = await open(writePrivileges.filter((name) => name !== lacking));
    const missing = planned(await snapshotOf(scene)).findings.filter(
      ({ code }) => code === 'privilege-missing',
    );
    expect(missing.map(({ subject }) => subject)).toEqual([lacking]);
  });
});
