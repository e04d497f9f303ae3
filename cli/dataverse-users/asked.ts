import { type Guid, parseGuid } from '../../shared/domain/guid.ts';
import type { Language } from '../../shared/texts/text.ts';
import { usages } from '../commands/usages.ts';
import { readArguments } from '../read-arguments.ts';
import { say } from '../texts/say.ts';

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
export function parseAsked(language: Language, args: readonly string[]): Asked | string {
  const said = readArguments(language, usages['dataverse-users'], args);
  if (typeof said === 'string') return said;
  const { places, options } = said;
  if (options.has('apply') && options.has('what-if')) return say(language, 'cli.users.one-of');
  const [environment, ...more] = places;
  if (environment === undefined || more.length > 0) return say(language, 'cli.one-environment');
  const odd = identities.find((name) => options.has(name) && parseGuid(options.get(name)) === undefined);
  if (odd !== undefined) return say(language, 'cli.users.guid', { option: `--${odd}` });
  const reading = parseGuid(options.get('reading'));
  const writing = parseGuid(options.get('writing'));
  return {
    environment,
    apply: options.has('apply'),
    ...(reading === undefined ? {} : { reading }),
    ...(writing === undefined ? {} : { writing }),
  };
}
