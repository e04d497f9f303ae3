import { type Guid, parseGuid } from '../domain/guid.ts';
import { type Environment, type Problem, settingOf } from './problem.ts';

/** Client ids of the managed identities that speak to Dataverse. */
export interface Identities {
  /** Reads, and uses storage and Graph. The bot's own unless `AZURE_CLIENT_ID` names another. */
  readonly reader: Guid;
  /** Writes to Dataverse and does nothing else; the reader does it where there is none. */
  readonly writer?: Guid;
}

const names = { reader: 'AZURE_CLIENT_ID', writer: 'CUTOVER_WRITER_CLIENT_ID' } as const;

/** What is set; without a reader it is the bot. */
export function readIdentities(env: Environment): Partial<Identities> | readonly Problem[] {
  const problems = Object.values(names).flatMap((setting): readonly Problem[] => {
    const value = settingOf(env, setting);
    const wrong = value !== undefined && parseGuid(value) === undefined;
    return wrong ? [{ id: 'invalid', setting, expected: 'the client id of a managed identity, a GUID' }] : [];
  });
  if (problems.length > 0) return problems;
  const reader = parseGuid(settingOf(env, names.reader));
  const writer = parseGuid(settingOf(env, names.writer));
  return {
    ...(reader === undefined ? {} : { reader }),
    ...(writer === undefined ? {} : { writer }),
  };
}
