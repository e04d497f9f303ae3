import { distance } from '../../shared/domain/nearest.ts';
import type { CommandName } from '../commands/command.ts';
import type { TermName } from '../words/terms.ts';
import { cjk, plainWord } from './fold.ts';
import type { Heard } from './hear.ts';
import type { Lexicon } from './lexicon.ts';

/** Words whose meaning is asked, or the one of ours that comes nearest to it. `unknown`: of one that we do not use. */
export type AskedMeaning =
  | { readonly kind: 'known'; readonly names: readonly (TermName | CommandName)[] }
  | { readonly kind: 'near'; readonly name: TermName }
  | { readonly kind: 'unknown' };

/** Words beside the one that is asked about. */
const mostElse = 3;

type Words = Pick<Heard, 'words' | 'commands' | 'questions' | 'environments' | 'left'>;

/**
 * "what does unproven mean", "difference between plan and validate", "stale?". Only an explanation ever comes of this, so it
 * may be read more loosely than a command.
 */
export function askedMeaning(heard: Words, lexicon: Lexicon): AskedMeaning | undefined {
  const { words, commands, questions, left } = heard;
  const line = words.map(plainWord).join(' ');
  const said = (phrase: string): boolean => isIn(phrase, line);
  const term = lexicon.terms.find(([phrase]) => said(phrase));
  const anywhere = heard.environments.length === 0;
  if (lexicon.asksMeaning.plainly.some(said)) return ofPlain(heard, lexicon, term ?? [], line);
  if (term === undefined || !anywhere) return undefined;
  const strange = left.map(plainWord).join(' ');
  const others = commands.filter((name) => name !== 'help' && name !== 'explain').length + questions.length;
  const explained = commands.length > 0 && (isIn(term[0], strange) || commands[0] === 'help');
  const maybe = commands.length === 0 && lexicon.asksMeaning.maybe.some(said);
  const alone = strange === line && term[0] === line;
  // Who asks a word's meaning says little else.
  if (left.length > mostElse) return undefined;
  return others === 0 && (explained || maybe || alone) ? { kind: 'known', names: [term[1]] } : undefined;
}

function ofPlain(
  { commands, questions, environments, left }: Words,
  lexicon: Lexicon,
  [phrase = '', term]: readonly [phrase?: string, term?: TermName],
  line: string,
): AskedMeaning | undefined {
  // "needs repair" is a word of its own, whatever is in it; "difference between plan and validate" is about two commands.
  const rest = phrase === '' ? line : line.replace(phrase, ' ');
  const beside = new Set(lexicon.names.filter(([name]) => isIn(name, rest)).map(([, command]) => command));
  const asked = commands.filter((name) => beside.has(name) && name !== 'help' && name !== 'explain');
  if (term !== undefined && asked.length === 0) return { kind: 'known', names: [term] };
  if (environments.length > 0) return undefined;
  if (asked.length > 0) return { kind: 'known', names: asked.slice(0, 3) };
  if (commands.length + questions.length > 0) return undefined;
  const near = lexicon.terms.find(([phrase]) => left.some((word) => isNear(plainWord(word), phrase)));
  return near === undefined ? { kind: 'unknown' } : { kind: 'near', name: near[1] };
}

const isNear = (word: string, phrase: string): boolean =>
  word.length > 4 && Math.abs(word.length - phrase.length) < 3 && distance(word, phrase) <= 2;

const unspaced = new RegExp(`[${cjk}]`, 'u');

/** As whole words, or where none are written apart as letters. */
const isIn = (phrase: string, line: string): boolean =>
  unspaced.test(phrase) ? line.replaceAll(' ', '').includes(phrase) : ` ${line} `.includes(` ${phrase} `);
