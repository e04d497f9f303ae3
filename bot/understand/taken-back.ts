import { takenBack } from '../words/taken-back.ts';
import { plainWord } from './fold.ts';
import { hintsIn } from './hint.ts';
import { nearEnvironments } from './near-environments.ts';
import type { Listening, Sense } from './sense.ts';

const words = new RegExp(`^(?:${takenBack.join('|')})$`, 'u');

/**
 * "Migrate contoso-test. Actually no.": no order. `undefined` where nothing that changes something is taken back, or
 * something is named or ordered behind it.
 */
export function takenBackIn(on: Listening): Sense | undefined {
  const { clauses = [], commands, readable, last, heard } = on;
  const at = clauses.findIndex(({ said }, place) => place > 0 && words.test(plainWord(said).trim()));
  const ordered = clauses
    .slice(0, Math.max(at, 0))
    .flatMap((clause) => [
      ...clause.heard.commands,
      ...hintsIn(clause.heard).flatMap(({ command, weight }) => (weight >= 2 ? [command] : [])),
    ]);
  const isSaidAgain = clauses
    .slice(at + 1)
    .some(
      (clause) =>
        clause.heard.commands.length + clause.heard.environments.length + clause.heard.left.length > 0,
    );
  const isOrder = commands.some(({ name, changes }) => changes === true && ordered.includes(name));
  if (at < 0 || isSaidAgain || !isOrder) return undefined;
  const environment = heard.environments[0] ?? nearEnvironments(heard.left, readable)[0] ?? last?.environment;
  const lines =
    environment === undefined
      ? ['environments']
      : ['status', 'plan'].map((name) => `${name} ${environment.key}`);
  return { kind: 'no order', lines };
}
