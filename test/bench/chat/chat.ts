import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startAzurite } from '../../../sandbox/azurite.ts';
import { startIssuer } from '../../../sandbox/issuer/start-issuer.ts';
import { startConnector } from '../../bot/adapter/connector.ts';
import { ada } from '../../builders/world.ts';
import { median } from '../compare.ts';
import type { SectionResult } from '../result.ts';
import type { Task } from './turns.ts';

const run = promisify(execFile);
const rounds = 3;
const turns = 150;
const mostTimes = 1.5;
const tenantId = '11111111-0000-4000-8000-000000000001';
const appId = '22222222-0000-4000-8000-000000000002';
const objectId = '33333333-0000-4000-8000-000000000003';
const script = fileURLToPath(new URL('turns.ts', import.meta.url));

/** What is said, and what a turn with it is called. */
const lines = { help: 'help', status: 'status contoso-dev' } as const;

/** Processor time of a chat turn, token and all, beside the SDK's own adapter that says what it hears. */
export async function benchChat(): Promise<SectionResult> {
  const [azurite, connector] = await Promise.all([startAzurite(), startConnector()]);
  const issuer = await startIssuer({ tenantId, identities: [{ clientId: appId, objectId }] });
  const token = await issuer.channelToken(appId, connector.url);
  const cpuOf = async (who: Task['who'], text: string): Promise<number> => {
    const task: Task = {
      who,
      turns,
      tenantId,
      values: issuer.environment(appId),
      connectionString: azurite.connectionString,
      authorization: `Bearer ${token}`,
      activity: activityOf(connector.url, text),
    };
    const { IDENTITY_ENDPOINT, IDENTITY_HEADER } = task.values;
    const env = { ...process.env, IDENTITY_ENDPOINT, IDENTITY_HEADER };
    const { stdout } = await run(process.execPath, ['--import', 'tsx', script, JSON.stringify(task)], {
      env,
    });
    return (JSON.parse(stdout) as { readonly cpu: number }).cpu;
  };
  try {
    const cpu: Record<'echo' | keyof typeof lines, number[]> = { echo: [], help: [], status: [] };
    for (let round = 0; round < rounds; round++) {
      cpu.echo.push(await cpuOf('echo', 'hello'));
      cpu.help.push(await cpuOf('ours', lines.help));
      cpu.status.push(await cpuOf('ours', lines.status));
    }
    return resultOf({ echo: median(cpu.echo), help: median(cpu.help), status: median(cpu.status) });
  } finally {
    await Promise.all([azurite.stop(), connector.stop(), issuer.stop()]);
  }
}

const activityOf = (serviceUrl: string, text: string): object => ({
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:ada', name: ada.name, aadObjectId: ada.id },
  recipient: { id: `28:${appId}`, name: 'Cutover' },
  conversation: { id: 'a:ada', conversationType: 'personal', tenantId },
  channelData: { tenant: { id: tenantId } },
  locale: 'en-US',
  text,
});

function resultOf(cpu: {
  readonly echo: number;
  readonly help: number;
  readonly status: number;
}): SectionResult {
  const bar = (label: string, value: number) => ({ label, value });
  return {
    title: 'Processor time of a chat turn',
    figures: [
      { id: 'echo', what: "the SDK's adapter, saying what it hears", value: cpu.echo, unit: 'ms' },
      { id: 'help', what: 'ours, `help`', value: cpu.help, unit: 'ms' },
      { id: 'status', what: 'ours, `status contoso-dev`', value: cpu.status, unit: 'ms' },
      { id: 'help-times', what: '`help` / echo', value: cpu.help / cpu.echo, unit: '×', atMost: mostTimes },
      {
        id: 'status-times',
        what: '`status` / echo',
        value: cpu.status / cpu.echo,
        unit: '×',
        atMost: mostTimes,
      },
      {
        id: 'store',
        what: '· of `status`, what two readings of the ledger add to `help`',
        value: cpu.status - cpu.help,
        unit: 'ms',
      },
    ],
    charts: [
      {
        kind: 'bars',
        id: 'chat-turn',
        title: 'Processor time of a chat turn, signed token and all',
        unit: 'ms',
        bars: [
          bar("the SDK's adapter: echo", cpu.echo),
          { ...bar('help', cpu.help), ours: true, bound: cpu.echo * mostTimes },
          { ...bar('status', cpu.status), ours: true, bound: cpu.echo * mostTimes },
        ],
      },
    ],
    notes: [
      `User and system time of a process of its own, the median of ${rounds} with ${turns} turns each, after as many to warm up.`,
      'What `status` adds to `help` is two readings of the ledger through the storage SDK and their rows; the echo reads nothing.',
      'Ours reads its conversation and its ledger in Table storage over HTTP (Azurite); storage, issuer and channel are other processes.',
    ],
  };
}
