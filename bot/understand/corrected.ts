import { plainWord } from './fold.ts';
import { hintsIn } from './hint.ts';
import { lineOf } from './line-of.ts';
import type { Clause } from './main-clause.ts';
import { nearEnvironments } from './near-environments.ts';
import type { Listening, Sense } from './sense.ts';

/** Words somebody takes back with what they just said. */
const takesBack =
  /^(?:(?:oh|ah|ach|uh|um|er|eh|euh|ay|ahm?|aeh|hm+|あ|えっと)[ 、]?)*(?:sorry|no|nope|wait|hold on|oops|whoops|actually|correction|scratch that|my (?:bad|mistake)|quatsch|pardon|falsch|nein|moment|halt|stopp?|verzeihung|entschuldigung|perdon|perdona|perdone|digo|mejor dicho|disculpa|mince|zut|oups|non|attends|違う|違った|間違え|間違い|すみません|ごめん|いや)(?!\p{L})/u;
/** And those that say what is meant instead. */
const means =
  /(?<!\p{L})(?:i mean|i meant|meant|make that|rather|ich meine|meine ich|meinte ich|meinte|je voulais dire|je veux dire|plutot|queria decir|quise decir|quiero decir|mas bien)(?!\p{L})|じゃなくて|ではなく|のほう|の方/u;

/**
 * "Migrate contoso-dev, sorry, I meant contoso-test": the order is of what was said last. `undefined` where nothing was
 * taken back, or nobody can tell for what. Only suggested, as whoever takes back once may do so again.
 */
export function corrected(on: Listening): Sense | undefined {
  const { clauses = [] } = on;
  const at = clauses.findIndex(
    ({ said }, place) => place > 0 && [takesBack, means].some((one) => one.test(plainWord(said))),
  );
  if (at < 0) return undefined;
  const ordered = clauses.slice(0, at);
  const named = ordered.flatMap(({ heard }) => heard.commands);
  const [hint] = ordered.flatMap(({ heard }) => hintsIn(heard)).filter(({ weight }) => weight >= 2);
  const [name = hint?.command, another] = named;
  const command = on.commands.find((one) => one.name === name);
  const isOrder = ordered.every(
    ({ heard: { marks, question } }) =>
      !(['not', 'past', 'card'] as const).some((mark) => marks.has(mark)) && !question,
  );
  if (command === undefined || !command.takesEnvironment || another !== undefined || !isOrder)
    return undefined;
  const before = ordered.flatMap((clause) => namedBy(on, clause));
  const [instead, second] = new Set(clauses.slice(at).flatMap((clause) => nothingElse(on, clause)));
  if (instead === undefined || second !== undefined || before.length > 1) return undefined;
  if (before.includes(instead)) return undefined;
  return { kind: 'meant', lines: [lineOf(command, instead), `status ${instead.key}`] };
}

const namedBy = ({ readable }: Listening, { heard: { environments, left } }: Clause) =>
  environments.length > 0 ? environments : nearEnvironments(left, readable).slice(0, 2);

/** The environment of a clause that names it and says nothing else of it. */
function nothingElse(on: Listening, clause: Clause) {
  const { commands, questions, marks } = clause.heard;
  const named = namedBy(on, clause);
  const isBare =
    named.length === 1 &&
    commands.length + questions.length === 0 &&
    (!marks.has('not') || takesBack.test(plainWord(clause.said))) &&
    !marks.has('past');
  return isBare ? named : [];
}
