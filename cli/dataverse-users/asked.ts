import { type Guid, parseGuid } from '../../shared/domain/guid.ts';

export interface Asked {
  readonly environment: string;
  /** Client ids that the settings do not give, or that are to stand instead. */
  readonly reading?: Guid;
  readonly writing?: Guid;
  /** Without it nothing is written: what would be done is printed. */
  readonly apply: boolean;
}

const identities = ['reading', 'writing'] as const;

/** What was asked for, or what is wrong with how it was. */
export function parseAsked(args: readonly string[]): Asked | string {
  const said: { [name: string]: string } = {};
  const rest: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    const name = identities.find((one) => arg === `--${one}`);
    if (name === undefined) rest.push(arg);
    else said[name] = args[++at] ?? '';
  }
  const flags = rest.filter((arg) => arg.startsWith('-'));
  const unknown = flags.find((flag) => flag !== '--apply' && flag !== '--what-if');
  if (unknown !== undefined) return `There is no ${unknown.slice(0, 40)}.`;
  if (new Set(flags).size > 1) return '--what-if writes nothing and --apply does: say one of them.';
  const [environment, ...more] = rest.filter((arg) => !arg.startsWith('-'));
  if (environment === undefined || more.length > 0) return 'Name one environment.';
  const odd = identities.find((name) => name in said && parseGuid(said[name]) === undefined);
  if (odd !== undefined)
    return `--${odd} takes the client id of an identity, a GUID: not its name, and not its secret.`;
  const reading = parseGuid(said.reading);
  const writing = parseGuid(said.writing);
  return {
    environment,
    apply: flags.includes('--apply'),
    ...(reading === undefined ? {} : { reading }),
    ...(writing === undefined ? {} : { writing }),
  };
}
