import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startAzurite } from '../../../sandbox/azurite.ts';
import { startIssuer } from '../../../sandbox/issuer/start-issuer.ts';
import { startConnector } from '../../bot/adapter/connector.ts';
import { ada } from '../../builders/world.ts';
import { median } from '../compare.ts';
import type { SectionResult } from '../result.ts';
import { type Beside, chatResult } from './chat-result.ts';
import { hello, type Said, said, saidIds } from './said.ts';
import { seedChat } from './seed-chat.ts';
import type { Measured, Task } from './turns.ts';

const run = promisify(execFile);
const rounds = 3;
const turns = 150;
const tenantId = '11111111-0000-4000-8000-000000000001';
const appId = '22222222-0000-4000-8000-000000000002';
const objectId = '33333333-0000-4000-8000-000000000003';
const script = fileURLToPath(new URL('turns.ts', import.meta.url));

/** Processor time of a chat turn, token and all, beside the SDK's own adapter that says what it hears. */
export async function benchChat(): Promise<SectionResult> {
  const [azurite, connector] = await Promise.all([startAzurite(), startConnector()]);
  const issuer = await startIssuer({ tenantId, identities: [{ clientId: appId, objectId }] });
  const token = await issuer.channelToken(appId, connector.url);
  const waiting = await seedChat(azurite.connectionString);
  const measured = async (who: Task['who'], activities: readonly object[], reads = 0): Promise<Measured> => {
    const task: Task = {
      who,
      reads,
      turns,
      tenantId,
      values: issuer.environment(appId),
      connectionString: azurite.connectionString,
      authorization: `Bearer ${token}`,
      activities: activities.map((one) => ({ ...base(connector.url), ...one })),
    };
    const { IDENTITY_ENDPOINT, IDENTITY_HEADER } = task.values;
    const env = { ...process.env, IDENTITY_ENDPOINT, IDENTITY_HEADER };
    const { stdout } = await run(process.execPath, ['--import', 'tsx', script, JSON.stringify(task)], {
      env,
    });
    return JSON.parse(stdout) as Measured;
  };
  const ours = new Map<Said, Measured[]>(saidIds.map((id) => [id, []]));
  const echoes = new Map<number, number[]>();
  const echo = async (reads: number): Promise<void> => {
    const { cpu } = await measured('echo', [hello], reads);
    echoes.set(reads, [...(echoes.get(reads) ?? []), cpu]);
  };
  try {
    for (let round = 0; round < rounds; round++) {
      await echo(0);
      for (const [id, all] of ours) all.push(await measured('ours', said[id].activities(waiting)));
      const asked = new Set([...ours.values()].map((all) => readsOf(all)));
      for (const reads of asked) if (reads > 0) await echo(reads);
    }
    const cpuOf = (reads: number): number => median(echoes.get(reads) ?? []);
    const beside = saidIds.map((id): [Said, Beside] => {
      const all = ours.get(id) ?? [];
      const requests = readsOf(all);
      return [id, { ours: { cpu: median(all.map(({ cpu }) => cpu)), requests }, reading: cpuOf(requests) }];
    });
    return chatResult(cpuOf(0), new Map(beside));
  } finally {
    await Promise.all([azurite.stop(), connector.stop(), issuer.stop()]);
  }
}

/** What is looked up once a minute is no request of each turn. */
const readsOf = (all: readonly Measured[]): number => Math.round(all[0]?.requests ?? 0);

const base = (serviceUrl: string): object => ({
  id: '1',
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:ada', name: ada.name, aadObjectId: ada.id },
  recipient: { id: `28:${appId}`, name: 'Cutover' },
  conversation: { id: 'a:ada', conversationType: 'personal', tenantId },
  channelData: { tenant: { id: tenantId } },
  locale: 'en-US',
});
