import { lookup } from 'node:dns/promises';
import type { TokenCredential } from '@azure/identity';
import { judgeApi } from './config/judge-api.ts';
import { judgeLook } from './config/judge-look.ts';
import type { Config } from './config.ts';
import { type Check, type CheckItem, check } from './domain/checkup.ts';
import type { Guid } from './domain/guid.ts';
import { judgeClouds } from './domain/judge-clouds.ts';
import { judgeIdentities } from './domain/judge-identities.ts';
import { judgePeople } from './domain/judge-people.ts';
import { parseTimeZone } from './domain/local-time.ts';
import { scheduleOf } from './domain/schedule.ts';
import type { EnvironmentSettings } from './domain/settings.ts';
import { describeError } from './engine/describe-error.ts';
import type { Clock, Conversations, Examiner, Ledger } from './engine/ports.ts';
import type { Storage } from './tables/open-storage.ts';

export interface ExaminerParts {
  readonly config: Config;
  readonly env: { readonly [name: string]: string | undefined };
  readonly credentialOf: (clientId: Guid) => TokenCredential;
  readonly storage: Storage;
  readonly ledger: Ledger;
  readonly conversations: Conversations;
  readonly clock: Pick<Clock, 'now'>;
}

/** The one examination behind the terminal and the chat. Each part fails by itself; all of it only reads. */
export function composeExaminer(parts: ExaminerParts): Examiner {
  return {
    examine: async (environment) => {
      const together = await Promise.all([
        safely('settings', async () => fromSettings(parts, environment)),
        safely('people', () => people(parts, environment)),
        safely('storage', () => storage(parts)),
        safely('schedule', () => stored(parts, environment)),
        safely('bot', () => bot(parts)),
        safely('browser', () => browser(parts)),
        safely('address', () => dataverse(parts, environment)),
      ]);
      return together.flat();
    },
  };
}

async function safely(item: CheckItem, act: () => Promise<readonly Check[]>): Promise<readonly Check[]> {
  try {
    return await act();
  } catch (error) {
    const { name, code } = describeError(error);
    return [check(item, 'failed', { name, code })];
  }
}

function fromSettings({ config, clock }: ExaminerParts, environment: EnvironmentSettings): readonly Check[] {
  const { settings, bot, identities, cloud, graph, look, api } = config;
  const known = settings.environments.map((one) => one.key);
  return [
    check('settings', 'settings_ok'),
    ...judgeIdentities({ tenantId: bot.tenantId, botId: bot.appId, ...identities }, settings, environment),
    ...judgeClouds(environment.url, cloud, graph),
    judgeApi(api, settings.tenantId),
    ...judgeLook(look, environment.key, known, clock.now()),
  ];
}

async function people({ config, credentialOf }: ExaminerParts, environment: EnvironmentSettings) {
  const { examineDirectory } = await import('./people/examine-directory.ts');
  const { identities, graph, bot } = config;
  const directory = { graph, credential: credentialOf(identities.reader) };
  const { checks, members } = await examineDirectory(directory, environment);
  const ours = [
    identities.reader,
    bot.appId,
    ...(identities.writer === undefined ? [] : [identities.writer]),
  ];
  return [...checks, ...judgePeople(environment, members, ours)];
}

async function storage({ config, storage: place }: ExaminerParts): Promise<readonly Check[]> {
  const { examineStorage } = await import('./tables/examine-storage.ts');
  const account =
    config.storage.kind === 'identity' ? config.storage.account : new URL(place.ledger.url).host;
  return examineStorage(place, account);
}

/** What the ledger holds beside the settings. Where storage is away, its own lines say so. */
async function stored({ ledger, conversations, env }: ExaminerParts, environment: EnvironmentSettings) {
  try {
    const schedule = scheduleOf(environment.key, await ledger.schedule(environment.key));
    const zone = schedule?.timeZone ?? environment.timeZone;
    const params = { zone, schedule: schedule?.cron ?? 'off', environment: environment.key };
    const spoken = (await conversations.people()).length;
    const endpoint = `https://${env.WEBSITE_HOSTNAME ?? '<function app>'}/api/messages`;
    return [
      check('schedule', parseTimeZone(zone) === undefined ? 'zone_bad' : 'zone_ok', params),
      spoken > 0
        ? check('bot', 'bot_heard', { count: String(spoken) })
        : check('bot', 'bot_unheard', { endpoint }),
    ];
  } catch {
    return [check('schedule', 'not_tried', { after: 'storage' })];
  }
}

async function bot({ config, env }: ExaminerParts): Promise<readonly Check[]> {
  const { examineBot } = await import('../bot/adapter/examine-bot.ts');
  return examineBot(config.bot, env.IDENTITY_ENDPOINT !== undefined);
}

async function browser({ config, env }: ExaminerParts): Promise<readonly Check[]> {
  if (!config.look.browser) return [check('browser', 'browser_off')];
  const { examineBrowser } = await import('./browser/examine-browser.ts');
  const { browserOptions } = await import('./browser/launch.ts');
  return [await examineBrowser(browserOptions(env))];
}

async function dataverse({ config, credentialOf, clock }: ExaminerParts, environment: EnvironmentSettings) {
  const { examineEnvironment } = await import('./dataverse/examine/examine-environment.ts');
  const { examinePanels } = await import('./examine-panels.ts');
  const { reader, writer } = config.identities;
  const { checks, addresses } = await examineEnvironment({
    environment,
    tenantId: config.settings.tenantId,
    now: clock.now,
    reader: { which: 'reading', clientId: reader, credential: credentialOf(reader) },
    ...(writer === undefined || writer === reader
      ? {}
      : { writer: { which: 'writing' as const, clientId: writer, credential: credentialOf(writer) } }),
  });
  const found = async (name: string) => (await lookup(name, { all: true })).map(({ address }) => address);
  return [...checks, ...(await examinePanels(addresses, config.egress.rules, found))];
}
