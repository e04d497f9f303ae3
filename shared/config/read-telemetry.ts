import { type Environment, type Problem, settingOf } from './problem.ts';

const setting = 'APPLICATIONINSIGHTS_CONNECTION_STRING';

/** Where traces and metrics go; absent: nowhere. The setting is the one that Azure gives an app with Application Insights. */
export function readTelemetry(env: Environment): { readonly connectionString?: string } | readonly Problem[] {
  const connectionString = settingOf(env, setting);
  if (connectionString === undefined) return {};
  if (/(?:^|;)\s*InstrumentationKey=[\da-f-]{36}\s*(?:;|$)/i.test(connectionString))
    return { connectionString };
  return [{ setting, id: 'invalid', expected: 'the connection string of an Application Insights resource' }];
}
