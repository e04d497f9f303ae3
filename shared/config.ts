import { type Environment, type Problem, settingOf } from './config/problem.ts';
import { type ApiConfig, readApi } from './config/read-api.ts';
import { type BotConfig, readBot } from './config/read-bot.ts';
import { cloudProblems, readCloud } from './config/read-cloud.ts';
import { type EgressConfig, readEgress } from './config/read-egress.ts';
import { readGraph } from './config/read-graph.ts';
import { type Identities, readIdentities } from './config/read-identities.ts';
import { readLogLevel } from './config/read-log-level.ts';
import { type LookConfig, readLook } from './config/read-look.ts';
import { readSettings } from './config/read-settings.ts';
import { readStorage, type StorageConfig } from './config/read-storage.ts';
import { readTelemetry } from './config/read-telemetry.ts';
import { unresolved } from './config/unresolved.ts';
import { type Cloud, clouds } from './domain/clouds.ts';
import type { Settings } from './domain/settings.ts';
import type { LogLevel } from './log.ts';

/** Everything the product is told from outside, checked once at start. */
export interface Config {
  readonly cloud: Cloud;
  readonly settings: Settings;
  readonly bot: BotConfig;
  readonly identities: Identities;
  readonly storage: StorageConfig;
  /** Absent: the HTTP API lets nobody in. */
  readonly api?: ApiConfig;
  /** Origin of Microsoft Graph, asked about groups. */
  readonly graph: string;
  /** What may be reached when widgets are fetched and opened. */
  readonly egress: EgressConfig;
  readonly look: LookConfig;
  /** Where traces and metrics go; empty: nowhere. */
  readonly telemetry: { readonly connectionString?: string };
  readonly logLevel: LogLevel;
}

export type ConfigResult =
  | { readonly kind: 'config'; readonly config: Config }
  | { readonly kind: 'misconfigured'; readonly problems: readonly Problem[] };

/** Reads app settings, all problems at once. The only I/O are the files that settings may name. */
export function readConfig(env: Environment): ConfigResult {
  const references = unresolved(env);
  if (references.length > 0) return { kind: 'misconfigured', problems: references };
  const settings = readSettings(env);
  const told = readCloud(env);
  const cloud = isProblems(told) ? clouds.public : told;
  const bot = readBot(env, cloud);
  const identities = readIdentities(env);
  const storage = readStorage(env, cloud);
  const api = readApi(env, settingOf(env, 'MicrosoftAppTenantId'), cloud);
  const graph = readGraph(env, cloud);
  const egress = readEgress(env);
  const look = readLook(env);
  const telemetry = readTelemetry(env);
  const logLevel = readLogLevel(env);
  const problems = [settings, told, bot, identities, storage, api, graph, egress, look, telemetry, logLevel]
    .filter(isProblems)
    .flat();
  if (
    isProblems(settings) ||
    isProblems(told) ||
    isProblems(bot) ||
    isProblems(identities) ||
    isProblems(storage) ||
    isProblems(api) ||
    isProblems(graph) ||
    isProblems(egress) ||
    isProblems(look) ||
    isProblems(telemetry) ||
    isProblems(logLevel)
  )
    return { kind: 'misconfigured', problems };
  const misplaced = cloudProblems(cloud, settings);
  if (misplaced.length > 0) return { kind: 'misconfigured', problems: misplaced };
  if (settings.tenantId !== bot.tenantId) return { kind: 'misconfigured', problems: [tenantMismatch] };
  return {
    kind: 'config',
    config: {
      cloud,
      settings,
      bot,
      identities: { reader: bot.appId, ...identities },
      storage,
      graph,
      egress,
      look,
      telemetry,
      logLevel,
      ...(api === undefined ? {} : { api }),
    },
  };
}

const tenantMismatch: Problem = {
  id: 'mismatch',
  setting: 'MicrosoftAppTenantId',
  expected: 'the tenantId of CUTOVER_SETTINGS: the bot serves its own tenant only',
};

function isProblems(value: unknown): value is readonly Problem[] {
  return Array.isArray(value);
}
