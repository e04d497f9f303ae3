import { countsOf } from '../../shared/domain/counts-of-plan.ts';
import { isBlocking } from '../../shared/domain/finding.ts';
import { type Plan, shortDigest } from '../../shared/domain/plan.ts';
import { openProof } from '../../shared/engine/open-proof.ts';
import { planNow } from '../../shared/engine/plan-now.ts';
import { planMarkdown } from '../../shared/report/plan-markdown.ts';
import { shownChange } from '../../shared/report/run-json.ts';
import { text } from '../../shared/texts/text.ts';
import { findingJson } from '../readings/findings-table.ts';
import { planLines } from '../readings/plan-lines.ts';
import { proofJson, proofLine } from '../readings/proof-line.ts';
import { type About, oneEnvironment, orRefused, readingId } from '../readings/reading.ts';
import { readingPorts } from '../readings/reading-ports.ts';
import { plainTerminal, printJson, type Terminal } from '../terminal/terminal.ts';
import { say } from '../texts/say.ts';
import type { TerminalCommand } from './command.ts';

type Open = Awaited<ReturnType<typeof openProof>>;

/** The plan that the card shows, by the same code. Writes nothing anywhere. Exit code 1: there is something to do, an answer that it waits for, or a check that failed. */
export const plan: TerminalCommand = {
  name: 'plan',
  run: async (args, terminal = plainTerminal(args)) => {
    const about = oneEnvironment(terminal, 'plan', args);
    if (typeof about === 'number') return about;
    const { environment } = about;
    const ports = readingPorts(about.ports, terminal);
    const read = await planNow(ports, environment, readingId(ports, environment));
    const made = orRefused(terminal, 'plan', environment, read);
    if (typeof made === 'number') return made;
    return tellPlan(terminal, about, made, await openProof(ports, environment, made));
  },
};

/**
 * Prints a plan as it is wanted; `open` is the run before it that is not proven, where there is nothing to change. That
 * nobody has looked yet is told and is no difference: `show` of that run is what a script asks.
 */
export function tellPlan(terminal: Terminal, about: About, made: Plan, open: Open): 0 | 1 {
  const isClean =
    made.changes.length === 0 &&
    open?.status !== 'needs_repair' &&
    !made.questions.some(({ blocking }) => blocking) &&
    !made.findings.some(isBlocking);
  if (terminal.json) printJson(terminal, planJson(terminal, about, made, { open, isClean }));
  else if (about.said.options.has('markdown')) terminal.print(inMarkdown(terminal, about, made, open));
  else show(terminal, about, made, open);
  return isClean ? 0 : 1;
}

function inMarkdown({ language }: Terminal, { environment }: About, made: Plan, open: Open): string {
  const proof = open === undefined ? '' : `\n\n${proofLine(language, environment, open)}`;
  return `# ${environment.name}\n\nPlan ${made.digest}\n\n${planMarkdown(language, made)}${proof}`;
}

function show(terminal: Terminal, { environment }: About, made: Plan, open: Open): void {
  const { language, print, paint } = terminal;
  print(
    paint('strong', `${environment.name} · ${text(language, 'kind.migrate')} · ${shortDigest(made.digest)}`),
  );
  for (const line of planLines(terminal, made)) print(line);
  if (open !== undefined) print(`\n${proofLine(language, environment, open)}`);
  if (made.changes.length > 0 || made.questions.some(({ blocking }) => blocking))
    print(`\n${say(language, 'cli.plan-next', { key: environment.key })}`);
}

/** What may be a secret is hidden here, too: a plan is read by whoever reads a log. */
const planJson = (
  { language }: Terminal,
  { environment }: About,
  made: Plan,
  { open, isClean }: { readonly open: Open; readonly isClean: boolean },
): object => ({
  version: 1,
  command: 'plan',
  environment: environment.key,
  outcome: isClean ? 'clean' : 'differs',
  ...(open === undefined ? {} : { proof: proofJson(open) }),
  digest: made.digest,
  counts: countsOf(made),
  changes: made.changes.map(shownChange),
  questions: made.questions.map(({ id, kind, step, blocking, safeDefault, options }) => ({
    id,
    kind,
    step,
    blocking,
    safeDefault,
    options: options.map(({ value }) => value),
  })),
  findings: made.findings.map((one) => findingJson(language, one)),
});
