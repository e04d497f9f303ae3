import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import { nearEnvironments } from './near-environments.ts';
import type { Listening, Sense } from './sense.ts';

/** What a line means that names no command: it goes on from what was said before, or names an environment only. */
export function senseOfRest(on: Listening): Sense {
  const { heard } = on;
  const { environments, marks, left } = heard;
  const [named] = environments;
  if (environments.length > 1)
    return { kind: 'several environments', environments, lines: environments.slice(0, 3).map(statusOf) };
  if (named !== undefined) return ofNamed(on, named);
  if (marks.has('again') && left.length === 0) return repeated(on, on.last?.environment);
  if (marks.has('yes') && left.length === 0) return goneAhead(on);
  const near = marks.has('all') ? [] : nearEnvironments(left, on.readable);
  if (near.length > 0)
    return { kind: 'meant', lines: near.slice(0, 3).map((one) => lastOr('status', on, one)) };
  const onlyIt =
    left.length === 0 && (marks.has('it') || marks.has('also') || marks.has('not') || marks.has('past'));
  const last = on.last?.environment;
  return onlyIt && last !== undefined
    ? { kind: 'meant', lines: [statusOf(last), `plan ${last.key}`] }
    : { kind: 'nothing' };
}

const statusOf = ({ key }: EnvironmentSettings): string => `status ${key}`;

const lastOr = (other: string, { last }: Listening, { key }: EnvironmentSettings): string =>
  `${last?.command ?? other} ${key}`;

function ofNamed(on: Listening, named: EnvironmentSettings): Sense {
  const { marks, left, question } = on.heard;
  // "we have migrated it already" tells, "was it?" asks.
  if (left.length === 0 && question && marks.has('past') && !marks.has('not'))
    return { kind: 'line', line: statusOf(named) };
  // "no, I meant contoso-dev"
  const isMeant = marks.has('not') && marks.has('rather') && !marks.has('past') && on.last !== undefined;
  if (isMeant) return { kind: 'meant', lines: [lastOr('status', on, named), statusOf(named)] };
  if (left.length === 0 && !marks.has('not') && on.last !== undefined) return repeated(on, named);
  return { kind: 'meant', lines: [statusOf(named), `plan ${named.key}`] };
}

/** The last command once more, of this environment. */
function repeated({ last, commands }: Listening, environment: EnvironmentSettings | undefined): Sense {
  const command = commands.find(({ name }) => name === last?.command);
  if (command === undefined || !command.takesEnvironment || environment === undefined)
    return { kind: 'nothing' };
  const line = `${command.name} ${environment.key}`;
  // What else belongs to it, for example to whom, was said of the other one.
  if (command.tail !== undefined) return { kind: 'meant', lines: [statusOf(environment)] };
  return command.changes === true ? { kind: 'meant', lines: [line] } : { kind: 'line', line };
}

/** Plans are approved on their cards only, so "yes" leads to the card, or from a preview to the migration. */
function goneAhead({ last, offered }: Listening): Sense {
  if (offered !== undefined) return { kind: 'meant', lines: [offered] };
  if (last?.environment === undefined) return { kind: 'nothing' };
  const { key } = last.environment;
  const next = last.command === 'plan' || last.command === 'doctor' ? [`migrate ${key}`] : [];
  return { kind: 'meant', lines: [...next, `status ${key}`] };
}
