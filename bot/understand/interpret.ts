import { isRefusal, type Refusal } from '../../shared/domain/reason.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import { nextLines } from '../next-lines.ts';
import { normalise, unadorned } from '../normalise.ts';
import { parse } from '../parse.ts';
import { clausesOf } from './clauses.ts';
import { asWritten, isDashed } from './dictated.ts';
import { plainWord } from './fold.ts';
import { type Heard, hear } from './hear.ts';
import type { Lexicon } from './lexicon.ts';
import { makeSense } from './make-sense.ts';
import { withMentions } from './mentions.ts';
import { windowIn, withoutLinks } from './said-time.ts';
import type { LastSaid, Sense, Speakable } from './sense.ts';
import { refusalOf } from './unsure.ts';
import { isUsualWord } from './usual-word.ts';

/** A line to carry out, or why nothing is done and what to say instead. `undefined`: nothing was understood. */
export type Interpretation =
  | { readonly kind: 'line'; readonly line: string }
  | { readonly kind: 'refusal'; readonly refusal: Refusal; readonly lines: readonly string[] };

/** A question mark behind a request asks nothing. */
export const isRequest = (line: string): boolean => /\b(?:can|could|would) you\b/iu.test(line);

interface Hearing {
  readonly text: string;
  readonly commands: readonly Speakable[];
  readonly lexicon: Lexicon;
  readonly readable: readonly EnvironmentSettings[];
  readonly now?: Date;
  /** What was offered last instead of carrying something out. */
  readonly offered?: string;
  /** Asked only where a line does not say it all itself. */
  readonly last: () => Promise<LastSaid | undefined>;
}

/** Reads a line that is no command as the documentation writes it. */
export async function interpret(on: Hearing): Promise<Interpretation | undefined> {
  const plain = normalise(on.text);
  const { head: typed, flags } = withoutFlags(unadorned(plain), on);
  const head = asWritten(withoutLinks(typed), on.readable);
  // Both are part of what is not said any more in the head of the line.
  const request = isRequest(plain) ? 'can you ' : '';
  // What was said by somebody else is no order either.
  const isQuoted = plain.startsWith('>');
  const question = isQuoted || (/[?？]\W*$/u.test(plain) && request === '') ? '?' : '';
  const said = hear(`${request}${head}${question}`, on.lexicon, on.readable);
  // What was put together to a name was not written.
  const heard = isDashed(typed, on.readable) ? { ...said, odd: true } : said;
  const isNamed = heard.environments.some((one) => !isUsualWord(one, on.lexicon));
  const whole = heard.commands.length > 0 && isNamed;
  const last = whole ? undefined : await on.last();
  const { commands, lexicon, readable } = on;
  const line = plainWord(withMentions(typed, readable));
  const sense = makeSense({
    ...{ heard, commands, lexicon, readable },
    ...(last === undefined ? {} : { last }),
    reasoned: isOrder(hear(clauseOf(head), on.lexicon, on.readable)),
    ...(on.offered === undefined ? {} : { offered: on.offered }),
    clauses: isQuoted ? [] : heardClauses(`${request}${head}${question}`, on),
    ...(on.now === undefined ? {} : { spoken: { line, now: on.now } }),
  });
  return flags === '' ? answerTo(sense, plain, on) : withFlags(sense, flags, plain, on);
}

const heardClauses = (line: string, { lexicon, readable }: Hearing) =>
  clausesOf(line).map((said) => ({ said, heard: hear(said, lexicon, readable) }));

/** What stands before a comma or a "because". */
const clauseOf = (line: string): string =>
  line.split(
    /[,;.!。、](?:\s|$)|[。、]|\s[-–](?=\s)|\s(?:because|cause|cos|weil|denn|parce|car|porque|pues)\s/iu,
  )[0] ?? '';

const isOrder = ({ leads, commands, marks }: Heard): boolean =>
  commands.length === 1 && leads[0] === commands[0] && !marks.has('past') && !marks.has('not');

/** A line up to its first flag; where nothing is said before that, all its other words. */
function withoutFlags(line: string, { lexicon, readable }: Hearing) {
  const words = line.split(' ');
  const isFlag = (word: string): boolean => /^-{1,2}\p{L}/u.test(word);
  const first = words.findIndex(isFlag);
  if (first < 0) return { head: line, flags: '' };
  const head = words.slice(0, first).join(' ');
  const { commands, environments } = hear(head, lexicon, readable);
  if (commands.length + environments.length > 0) return { head, flags: words.slice(first).join(' ') };
  return { head: words.filter((word) => !isFlag(word)).join(' '), flags: words.filter(isFlag).join(' ') };
}

function answerTo(sense: Sense, said: string, { readable }: Hearing): Interpretation | undefined {
  if (sense.kind === 'nothing') return undefined;
  return sense.kind === 'line' ? sense : { kind: 'refusal', ...refusalOf(sense, said, readable) };
}

/** A flag nobody knows counts more than all the rest. */
function withFlags(sense: Sense, flags: string, said: string, on: Hearing): Interpretation | undefined {
  const line = sense.kind === 'line' ? sense.line : 'lines' in sense ? sense.lines[0] : undefined;
  if (line === undefined) return answerTo(sense, said, on);
  const parsed = parse(`${line} ${flags}`, on.commands);
  if (isRefusal(parsed)) return { kind: 'refusal', refusal: parsed, lines: nextLines(parsed) };
  const full = `${line} ${flags}`;
  const behind = parse(line, on.commands);
  // "--pilot 3 and then widen it": what is said behind the flags belongs to none of them, so it is looked at first.
  if (!isRefusal(behind) && behind.target !== parsed.target)
    return answerTo(
      { kind: 'meant', lines: [`${line}${written({ ...windowBehind(line, flags, on), ...parsed.flags })}`] },
      said,
      on,
    );
  return sense.kind === 'line'
    ? { kind: 'line', line: full }
    : answerTo({ kind: 'meant', lines: [full] }, said, on);
}

/** "--pilot 3 tomorrow at 22:00" */
function windowBehind(line: string, flags: string, { now, readable }: Hearing): { readonly window?: string } {
  const [, key] = /^migrate (\S+)$/u.exec(line) ?? [];
  const environment = readable.find((one) => one.key === key);
  if (now === undefined || environment === undefined) return {};
  const window = windowIn(plainWord(withMentions(flags, readable)), now, environment.timeZone);
  return window === undefined ? {} : { window };
}

const written = (flags: Readonly<Record<string, string>>): string =>
  Object.entries(flags)
    .map(([name, value]) => ` --${name}${value === '' ? '' : / /u.test(value) ? ` "${value}"` : ` ${value}`}`)
    .join('');
