import { numberWord } from './number-words.ts';
import { type Refusal, refuse } from './reason.ts';
import { type PilotAsk, pilotNames } from './run-ask.ts';

/** Digits of a count; more people than that have no environment. */
const counted = /^[1-9]\d{0,5}$/;

/** `5`, or names, addresses and ids between commas; between semicolons where a name holds a comma itself. */
export function saidPilot(said: string): PilotAsk | Refusal {
  const word = said.trim();
  if (counted.test(word)) return { kind: 'count', count: Number(word) };
  // Nobody is called so, and a pilot of nobody is not what was asked for.
  if (numberWord(word) !== undefined) return refuse('pilot_unreadable', { said: word });
  return namedPilot(word.split(word.includes(';') ? ';' : ','));
}

/** @param said one name each */
export function namedPilot(said: readonly string[]): PilotAsk | Refusal {
  const names = [...new Set(said.map((one) => one.trim()).filter((one) => one !== ''))];
  const readable =
    names.length > 0 &&
    names.length <= pilotNames.most &&
    names.every((one) => one.length <= pilotNames.longest && !/^-?\d+(?:[.,]\d+)?$/.test(one));
  return readable
    ? { kind: 'people', said: names }
    : refuse('pilot_unreadable', { said: said.join(', ').slice(0, 80) });
}
