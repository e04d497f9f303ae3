import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import type { Speakable } from './sense.ts';

/** A command as the documentation writes it. */
export const lineOf = (
  { name, takesEnvironment }: Speakable,
  environment: EnvironmentSettings | undefined,
  rest = '',
): string =>
  [name, takesEnvironment ? environment?.key : undefined, rest]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
