import type { Language } from '../../shared/texts/text.ts';
import { readArguments } from '../read-arguments.ts';
import { say } from '../texts/say.ts';
import { usages } from './usages.ts';

export interface WidgetArguments {
  /** Address, file or folder. */
  readonly target: string;
  readonly json: boolean;
  /** Other providers stand beside it. */
  readonly several: boolean;
  /** Origin of the environment it is for. */
  readonly workspace?: string;
  readonly trustedDomain?: string;
}

/** What was typed, or what is wrong with it. */
export function widgetArguments(language: Language, args: readonly string[]): WidgetArguments | string {
  const said = readArguments(language, usages.widget, args);
  if (typeof said === 'string') return said;
  const { places, options } = said;
  const [target, ...more] = places;
  if (target === undefined || more.length > 0) return say(language, 'cli.one-target');
  const addresses = ['workspace', 'trusted-domain'];
  const odd = addresses.find((name) => !/^https?:\/\/[^/]/i.test(options.get(name) ?? 'https://none'));
  if (odd !== undefined)
    return say(language, 'cli.whole-address', {
      option: `--${odd}`,
      example: 'https://contoso.crm4.dynamics.com',
    });
  const [workspace, trustedDomain] = addresses.map((name) => options.get(name));
  return {
    target,
    json: options.has('json'),
    several: options.has('several'),
    ...(workspace === undefined ? {} : { workspace }),
    ...(trustedDomain === undefined ? {} : { trustedDomain }),
  };
}
