import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import type { CommandName } from '../commands/command.ts';
import type { Mark } from '../words/words.ts';
import { cjk, plainWord } from './fold.ts';
import type { Lexicon, Meaning } from './lexicon.ts';
import { isMention, placeOf, withMentions } from './mentions.ts';
import { partsSaid } from './part-of-name.ts';
import { isUsualWord } from './usual-word.ts';
import { mostWords, wordsOf } from './words-of.ts';

/** What is in a line, before anybody makes sense of it. Lists are in the order of the line, each thing once. */
export interface Heard {
  readonly commands: readonly CommandName[];
  /** Those that the line begins with. */
  readonly leads: readonly CommandName[];
  /** By words that mean a command only where nothing else does. */
  readonly weak: readonly CommandName[];
  /** Readings that a question is about. */
  readonly questions: readonly CommandName[];
  readonly environments: readonly EnvironmentSettings[];
  /** Commands and environments as they follow each other. */
  readonly order: readonly (CommandName | EnvironmentSettings)[];
  readonly marks: ReadonlySet<Mark>;
  /** All of them but the environments. */
  readonly words: readonly string[];
  /** Those that mean nothing here. */
  readonly left: readonly string[];
  /** Those of them that are written as the name of a person, as in "Bruno Costa". */
  readonly names: readonly string[];
  /** Ends in a question mark. */
  readonly question: boolean;
  /** Full-width letters were read as the usual ones, or marks were left out that belong to code. */
  readonly odd: boolean;
}

/** @param line without mention, greeting and flags */
export function hear(line: string, lexicon: Lexicon, readable: readonly EnvironmentSettings[]): Heard {
  const wide = /[\uff01-\uff5e\uff61-\uff9f]/u.test(line.replace(/[？！，：；（）]/gu, ''));
  const words = wordsOf(withMentions(wide ? line.normalize('NFKC') : line, readable));
  const taken =
    words.length > mostWords ? [] : named(withoutParticle(cover(words, lexicon), line), line, readable);
  const question = /[?？]\s*$/u.test(line);
  const meanings = taken.flatMap(({ meaning }) => (meaning === undefined ? [] : asked(meaning, question)));
  const all = <T>(of: (meaning: Meaning) => Iterable<T>): readonly T[] => [
    ...new Set(meanings.flatMap((meaning) => [...of(meaning)])),
  ];
  const mentioned = namedIn(words, lexicon, readable);
  const left = words.length > mostWords ? words.slice(0, 1) : leftIn(taken);
  return {
    commands: all(({ commands }) => commands),
    leads: leadsOf(taken),
    weak: all(({ weak }) => weak),
    questions: all(({ questions }) => questions),
    environments: [...new Set(mentioned)],
    order: taken.flatMap((one) => stepOf(one, readable) ?? []),
    words: words.length > mostWords ? [] : words.filter((word) => !isMention(word)),
    marks: inPlace(taken, new Set(all(({ marks }) => marks))),
    left,
    names: namesIn(line, left),
    question,
    odd: wide || /[{}[\]|=~#\\]/u.test(line),
  };
}

/** "Veuillez annuler": words of courtesy may stand before. */
function leadsOf(taken: readonly Taken[]): readonly CommandName[] {
  const { meaning } = taken.find((one) => one.meaning === undefined || !isPolite(one.meaning)) ?? {};
  return [...(meaning?.commands ?? []), ...(meaning?.weak ?? [])];
}

const isPolite = ({ commands, questions, weak, marks }: Meaning): boolean =>
  commands.size + questions.size + weak.size === 0 && (marks.has('courtesy') || marks.has('request'));

const leftIn = (taken: readonly Taken[]): readonly string[] =>
  taken.flatMap((one) => (one.meaning || isMention(one.words) ? [] : [one.words]));

function namesIn(line: string, left: readonly string[]): readonly string[] {
  const written = line.matchAll(/\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+|\p{Lu}\p{Ll}+(?=さん)/gu);
  const lower = [...written].map(([name]) => name.toLowerCase());
  const known = lower.filter((name) => name.split(' ').every((word) => left.includes(word)));
  return [
    ...known,
    ...[...line.matchAll(/(?<![\p{sc=Kana}ー])[\p{sc=Kana}ー]{2,}(?:[・＝][\p{sc=Kana}ー]+)*(?=さん)/gu)].map(
      ([name]) => name,
    ),
  ];
}

function named(
  taken: readonly Taken[],
  line: string,
  readable: readonly EnvironmentSettings[],
): readonly Taken[] {
  const parts = partsSaid(line, readable);
  return parts.size === 0
    ? taken
    : taken.map((one) =>
        parts.has(one.words) && one.meaning !== undefined && isPlain(one.meaning)
          ? { words: one.words }
          : one,
      );
}

const isPlain = ({ commands, questions, weak }: Meaning): boolean =>
  commands.size + questions.size + weak.size === 0;

/** 移行してくれる？ begs for it; without the question mark the same words only tell. */
function asked(meaning: Meaning, question: boolean): Meaning {
  const { marks } = meaning;
  if (!marks.has('request') || !(marks.has('not') || marks.has('doubt'))) return meaning;
  const dropped: readonly Mark[] = question ? ['not', 'doubt'] : ['request'];
  return { ...meaning, marks: new Set([...marks].filter((mark) => !dropped.includes(mark))) };
}

interface Taken {
  readonly words: string;
  readonly meaning?: Meaning;
}

/** "ok, now plan contoso-test" does not ask whether it is: what is said first and means yes, too, only begins the line. */
function withoutParticle(taken: readonly Taken[], line: string): readonly Taken[] {
  const begin = taken.findIndex(({ meaning }) => meaning === undefined || !isHesitation(meaning));
  const [first, ...rest] = taken.slice(Math.max(begin, 0));
  const begins =
    first?.meaning?.marks.has('yes') === true && rest.some(({ meaning }) => meaning !== undefined);
  if (!begins || first?.meaning === undefined || /[?？]\s*$/u.test(line)) return taken;
  return [{ ...first, meaning: { ...first.meaning, questions: new Set() } }, ...rest];
}

/** "uh, ok": what only fills the time before a line begins. */
const isHesitation = ({ commands, questions, weak, marks }: Meaning): boolean =>
  commands.size + questions.size + weak.size === 0 && marks.size === 1 && marks.has('courtesy');

/** What "wait" and "without" come to depends on what they stand beside. */
function inPlace(taken: readonly Taken[], marks: ReadonlySet<Mark>): ReadonlySet<Mark> {
  const orders = taken.flatMap(({ meaning }) => [...(meaning?.commands ?? [])]);
  const isStopped = orders.length > 0 && orders.every((name) => name === 'cancel');
  const at = taken.findIndex(({ meaning }) => meaning?.marks.has('without'));
  const isBehind = taken
    .slice(0, Math.max(at, 0))
    .some(({ words, meaning }) => isMention(words) || (meaning?.commands.size ?? 0) > 0);
  const rather = taken.findIndex(({ meaning }) => meaning?.marks.has('rather'));
  const isTakenBack = taken
    .slice(0, Math.max(rather, 0))
    .some(({ meaning }) => (meaning?.commands.size ?? 0) > 0);
  const denied = (marks.has('wait') && !isStopped) || (at >= 0 && !isBehind) || isTakenBack;
  return new Set([...marks, ...(denied ? (['not'] as const) : []), ...(at >= 0 ? (['doubt'] as const) : [])]);
}

function stepOf({ words, meaning }: Taken, readable: readonly EnvironmentSettings[]) {
  const [command] = meaning?.commands ?? [];
  return isMention(words) ? readable[placeOf(words)] : command;
}

/** An environment called `it` is meant where no other is named; where one is, the word is the usual one. */
function namedIn(
  words: readonly string[],
  lexicon: Lexicon,
  readable: readonly EnvironmentSettings[],
): readonly EnvironmentSettings[] {
  const named = words.filter(isMention).flatMap((word) => readable[placeOf(word)] ?? []);
  const own = named.filter((one) => !isUsualWord(one, lexicon));
  return own.length > 0 ? own : named;
}

/** The longest phrase at each place. */
function cover(words: readonly string[], lexicon: Lexicon): readonly Taken[] {
  const taken: Taken[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] as string;
    if (isMention(word)) {
      taken.push({ words: word });
      at++;
      continue;
    }
    let count = Math.min(lexicon.longest, words.length - at);
    const meaningOf = (of: number) => lookUp(words.slice(at, at + of).join(' '), lexicon);
    while (count > 1 && meaningOf(count) === undefined) count--;
    const said = words.slice(at, at + count).join(' ');
    const meaning = meaningOf(count) ?? withPronoun(word, lexicon);
    if (meaning === undefined && isCjk(word)) taken.push(...apart(word, lexicon));
    else taken.push({ words: said, ...(meaning === undefined ? {} : { meaning }) });
    at += count;
  }
  return taken;
}

const lookUp = (said: string, { phrases, accented }: Lexicon): Meaning | undefined =>
  accented.get(said) ?? phrases.get(plainWord(said));

/** `migre-le`, `migralo`: an order with what it is about written in one. */
function withPronoun(word: string, lexicon: Lexicon): Meaning | undefined {
  const order = /^(.{4,}?)(?:-(?:l[ae]s?|lui|moi|nous)|(?:me|nos)?l[aeo]s?)$/u.exec(plainWord(word))?.[1];
  const meaning = order === undefined ? undefined : lexicon.phrases.get(order);
  return meaning === undefined || meaning.commands.size === 0
    ? undefined
    : { ...meaning, marks: new Set([...meaning.marks, 'it'] as const) };
}

const isCjk = (word: string): boolean => new RegExp(`^[${cjk}]`, 'u').test(word);

/** Letters of the longest phrase in a run. */
const longestRun = 20;

/** A run without blanks, from the left; what fits nowhere is kept together. */
function apart(run: string, lexicon: Lexicon): readonly Taken[] {
  const taken: Taken[] = [];
  let left = '';
  for (let at = 0; at < run.length; ) {
    let count = Math.min(longestRun, run.length - at);
    while (count > 0 && !lexicon.phrases.has(run.slice(at, at + count))) count--;
    const said = run.slice(at, at + count);
    const meaning = lexicon.phrases.get(said);
    if (meaning === undefined) left += run[at++];
    else {
      if (left !== '') taken.push({ words: left });
      left = '';
      taken.push({ words: said, meaning });
      at += count;
    }
  }
  return left === '' ? taken : [...taken, { words: left }];
}
