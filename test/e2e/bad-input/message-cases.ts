import { executable } from './awkward-cases.ts';

/** Something that was said and must lead to nothing but an answer. */
export interface MessageCase {
  readonly id: string;
  readonly said: string;
  /** Words of the answer: the thing, then what to say instead. */
  readonly says: readonly string[];
  readonly hides?: readonly string[];
}

/** Key of the one environment there is. */
export const meant = 'plaza-dev';

export const messageCases: readonly MessageCase[] = [
  {
    id: 'fifty-kilobytes',
    said: `migrate env ${meant} ${'please '.repeat(7_315)}`,
    says: ['too long for a command', 'help'],
    hides: ['please please'],
  },
  {
    id: 'fifty-kilobytes-of-emoji',
    said: '😀'.repeat(12_800),
    says: ['too long for a command', 'help'],
    hides: ['😀'],
  },
  {
    // One a each is Cyrillic.
    id: 'look-alike',
    said: 'migrate env pl\u0430za-dev',
    says: ['pl\u0430za-dev', `migrate ${meant}`],
  },
  {
    id: 'look-alike-name',
    said: 'migrate env Plaz\u0430 Dev',
    says: ['Plaz\u0430 Dev', 'U+0430', `migrate ${meant}`],
  },
  {
    id: 'executable-environment',
    said: `migrate env ${executable}`,
    says: ['click', 'environments'],
  },
  {
    id: 'executable-command',
    said: executable,
    says: ['I do not know', 'help'],
  },
  {
    id: 'turned-around',
    said: 'migrate env \u202eved-azalp\u202c',
    says: ['ved-azalp', 'environments'],
  },
];
