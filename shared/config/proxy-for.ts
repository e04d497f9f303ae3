import { type Environment, settingOf } from './problem.ts';

/** Host of the proxy through which Dataverse is asked, by the variables that the Azure libraries go by. */
export function proxyFor(host: string, env: Environment): string | undefined {
  const names = ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy', 'HTTP_PROXY', 'http_proxy'];
  const value = names.map((name) => settingOf(env, name)).find((one) => one !== undefined);
  const spared = settingOf(env, 'NO_PROXY') ?? settingOf(env, 'no_proxy') ?? '';
  if (value === undefined || isSpared(host, spared)) return undefined;
  const address = value.includes('://') ? value : `http://${value}`;
  return URL.canParse(address) ? new URL(address).host : 'of HTTPS_PROXY';
}

const isSpared = (host: string, spared: string): boolean =>
  spared
    .split(',')
    .map((one) => one.trim().replace(/^\./, ''))
    .some((one) => one !== '' && (one === '*' || host === one || host.endsWith(`.${one}`)));
