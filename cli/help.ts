import { wrapped } from '../shared/texts/letter-width.ts';
import type { Language } from '../shared/texts/text.ts';
import { commands } from './commands/registry.ts';
import { type CommandName, everywhere, examples, usages } from './commands/usages.ts';
import { optionsIn } from './read-arguments.ts';
import { isTerminalKey, say } from './texts/say.ts';

const names = Object.keys(commands) as CommandName[];

/** Each command with how it is called and what for. */
export function helpOfAll(language: Language, width: number): readonly string[] {
  const about = (name: CommandName): readonly string[] => [
    `  ${usages[name]}`,
    ...wrapped(`      ${say(language, `cli.about.${name}`)}`, width),
  ];
  return [
    say(language, 'cli.usage', { usage: `cutover <command> … ${everywhere}` }),
    '',
    ...names.flatMap(about),
    '',
    ...wrapped(say(language, 'cli.only-reads'), width),
    '',
    ...exits(language, width),
  ];
}

/** One command: its options and what its exit code tells. */
export function helpOf(language: Language, name: CommandName, width: number): readonly string[] {
  const options = [...optionsIn(`${usages[name]} ${everywhere}`).keys()];
  const indent = Math.max(...options.map((one) => one.length)) + 6;
  const option = (one: string): readonly string[] => {
    const key = `cli.option.${one}`;
    const [first = '', ...more] = wrapped(isTerminalKey(key) ? say(language, key) : '', width - indent);
    const left = `  --${one}`.padEnd(indent);
    return [`${left}${first}`, ...more.map((line) => `${' '.repeat(indent)}${line}`)];
  };
  return [
    say(language, 'cli.usage', { usage: `cutover ${usages[name]}` }),
    '',
    ...wrapped(say(language, `cli.about.${name}`), width),
    '',
    ...options.flatMap(option),
    '',
    say(language, 'cli.example', { example: `npx cutover ${examples[name]}` }),
    '',
    ...exits(language, width),
  ];
}

function exits(language: Language, width: number): readonly string[] {
  const codes = [0, 1, 2, 3, 130] as const;
  return [
    say(language, 'cli.exits'),
    ...codes.flatMap((code) =>
      wrapped(`${say(language, `cli.exit.${code}`)}`, width - 7).map(
        (line, at) => `  ${at === 0 ? String(code).padEnd(5) : '     '}${line}`,
      ),
    ),
  ];
}
