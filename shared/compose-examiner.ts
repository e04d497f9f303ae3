import { lookup } from 'node:dns/promises';
import type { TokenCredential } from '@azure/identity';
import { judgeApi } from './config/judge-api.ts';
import { judgeEnvironmentVariables } from './config/judge-environment-variables.ts';
import { judgeLook } from './config/judge-look.ts';
import { judgeRepeated } from './config/judge-repeated.ts';
import { proxyFor } from './config/proxy-for.ts';
import { jsonSaid } from './config/said-value.ts';
import type { Config } from './config.ts';
import { type Check, check } from './domain/checkup.ts';
import { parseCron } from './domain/cron.ts';
import type { Guid } from './domain/guid.ts';
import { judgeAlike } from './domain/judge-alike.ts';
import { judgeClouds } from './domain/judge-clouds.ts';
import { judgeIdentities } from './domain/judge-identities.ts';
import { judgePeople } from './domain/judge-people.ts';
import { parseTimeZone } from './domain/local-time.ts';
import { scheduleOf } from './domain/schedule.ts';
import type { EnvironmentSettings } from './domain/settings.ts';
import type { Clock, Conversations, Examiner, Ledger } from './engine/ports.ts';
import { examineInTime, onceAtATime, type Tell } from './examine-in-time.ts';
import { namesAskedFor } from './names-asked-for.ts';
import type { Storage } from './tables/open-storage.ts';

export interface ExaminerParts {
  readonly config: Config;
  readonly env: { readonly [name: string]: string | undefined };
  readonly credentialOf: (clientId: Guid) => TokenCredential;
  readonly storage: Storage;
  readonly ledger: Ledger;
  readonly conversations: Conversations;
  readonly clock: Pick<Clock, 'now'>;
  /** Begins with an examination and ends it. */
  readonly deadline?: () => AbortSignal;
}

/** Long enough for a slow environment, short enough for somebody who waits. */
const patience = 60_000;

/**
 * The one examination behind the terminal and the chat. Each part fails by itself and has the same deadline; all of it
 * only reads.
 */
export function composeExaminer(parts: ExaminerParts): Examiner {
  const until = parts.deadline ?? (() => AbortSignal.timeout(patience));
  const shared = onceAtATime(async () => {
    const deadline = until();
    return Promise.all([
      examineInTime('storage', deadline, async (tell) => tell(await storage(parts))),
      examineInTime('bot', deadline, async (tell) => tell(await bot(parts))),
      examineInTime('api', deadline, async (tell) => tell(await api(parts))),
      examineInTime('browser', deadline, async (tell) => tell(await browser(parts))),
    ]);
  });
  return {
    examine: async (environment) => {
      const deadline = until();
      const together = await Promise.all([
        examineInTime('settings', deadline, async (tell) => tell(fromSettings(parts, environment))),
        examineInTime('people', deadline, async (tell) => tell(await people(parts, environment))),
        shared().then((all) => all.flat()),
        examineInTime('schedule', deadline, async (tell) => tell(await stored(parts, environment))),
        examineInTime('address', deadline, (tell) => dataverse(parts, environment, { tell, deadline })),
      ]);
      return together.flat();
    },
  };
}

function fromSettings(
  { config, env, clock }: ExaminerParts,
  environment: EnvironmentSettings,
): readonly Check[] {
  const { settings, bot, identities, cloud, graph, look, api } = config;
  const known = settings.environments.map((one) => one.key);
  return [
    check('settings', 'settings_ok'),
    ...judgeEnvironmentVariables(env, namesAskedFor()),
    ...judgeRepeated('CUTOVER_SETTINGS', jsonSaid(env, 'CUTOVER_SETTINGS')),
    ...judgeAlike(environment, settings.environments),
    ...judgeIdentities({ tenantId: bot.tenantId, botId: bot.appId, ...identities }, settings, environment),
    ...judgeClouds(environment.url, cloud, graph),
    judgeApi(api, settings),
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

/** That many have spoken says enough; there may be thousands. */
const mostCounted = 100;

const understood = (zone: string, cron: string | undefined): boolean =>
  parseTimeZone(zone) !== undefined && (cron === undefined || parseCron(cron) !== undefined);

/** What the ledger holds beside the settings. Where storage is away, its own lines say so. */
async function stored(
  { config, ledger, conversations, env }: ExaminerParts,
  environment: EnvironmentSettings,
) {
  try {
    const schedule = scheduleOf(environment.key, await ledger.schedule(environment.key));
    const zone = schedule?.timeZone ?? environment.timeZone;
    const params = { zone, schedule: schedule?.cron ?? 'off', environment: environment.key };
    const spoken = (await conversations.people(mostCounted)).length;
    const endpoint = `https://${env.WEBSITE_HOSTNAME ?? '<function app>'}/api/messages`;
    return [
      check('schedule', understood(zone, schedule?.cron) ? 'schedule_ok' : 'schedule_bad', params),
      spoken > 0
        ? check('bot', 'bot_heard', { count: spoken < mostCounted ? String(spoken) : `${mostCounted}+` })
        : check('bot', 'bot_unheard', { endpoint, client: config.bot.appId }),
    ];
  } catch {
    return [check('schedule', 'not_tried', { after: 'storage' })];
  }
}

async function bot({ config, env }: ExaminerParts): Promise<readonly Check[]> {
  const { examineBot } = await import('../bot/adapter/examine-bot.ts');
  return examineBot(config.bot, isInAzure(env));
}

/** Where a managed identity is there. */
const isInAzure = (env: ExaminerParts['env']): boolean => env.IDENTITY_ENDPOINT !== undefined;

async function browser({ config, env, credentialOf }: ExaminerParts): Promise<readonly Check[]> {
  if (!config.look.browser) return [check('browser', 'browser_off')];
  const { reader } = config.identities;
  if (config.look.app !== undefined) {
    const { examineBrowserApp } = await import('./examine-browser-app.ts');
    return [await examineBrowserApp(config.look.app, reader, credentialOf(reader), isInAzure(env))];
  }
  const { examineBrowser } = await import('./browser/examine-browser.ts');
  const { browserOptions } = await import('./browser/launch.ts');
  return [await examineBrowser(browserOptions(env))];
}

/** Whether the keys can be fetched that callers' tokens are signed with. */
async function api({ config }: ExaminerParts): Promise<readonly Check[]> {
  if (config.api === undefined) return [];
  const { examineKeys } = await import('./examine-keys.ts');
  return examineKeys(config.api.jwksUrl);
}

async function dataverse(
  { config, env, credentialOf, clock }: ExaminerParts,
  environment: EnvironmentSettings,
  { tell, deadline }: { readonly tell: Tell; readonly deadline: AbortSignal },
): Promise<void> {
  const { examineEnvironment } = await import('./dataverse/examine/examine-environment.ts');
  const { examinePanels } = await import('./examine-panels.ts');
  const { reader, writer } = config.identities;
  const looker = config.look.signIns[environment.key]?.person;
  const proxy = proxyFor(new URL(environment.url).hostname, env);
  const addresses = await examineEnvironment({
    environment,
    tenantId: config.settings.tenantId,
    now: clock.now,
    tell,
    signal: deadline,
    reader: { which: 'reading', clientId: reader, credential: credentialOf(reader) },
    ...(writer === undefined || writer === reader
      ? {}
      : { writer: { which: 'writing' as const, clientId: writer, credential: credentialOf(writer) } }),
    ...(looker === undefined ? {} : { looker }),
    ...(proxy === undefined ? {} : { proxy }),
  });
  const found = async (name: string) => (await lookup(name, { all: true })).map(({ address }) => address);
  tell(await examinePanels(addresses, config.egress.rules, found));
}
