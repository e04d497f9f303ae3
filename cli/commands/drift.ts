import { compareDrift } from '../../shared/domain/compare-drift.ts';
import type { DriftOutcome, KnownDrift } from '../../shared/domain/drift.ts';
import { compareNow } from '../../shared/engine/compare-now.ts';
import { isWriting } from '../../shared/engine/is-writing.ts';
import { withoutSecrets } from '../../shared/engine/read-drift.ts';
import { stagedBaseline } from '../../shared/engine/staged-baseline.ts';
import { withoutFacets } from '../../shared/steps/drift/found.ts';
import { text } from '../../shared/texts/text.ts';
import { driftSentence, driftTable } from '../readings/drift-table.ts';
import { type About, oneEnvironment, orRefused, readingId } from '../readings/reading.ts';
import { readingPorts } from '../readings/reading-ports.ts';
import { plainTerminal, printJson, type Terminal } from '../terminal/terminal.ts';
import { isTerminalKey, say } from '../texts/say.ts';
import type { TerminalCommand } from './command.ts';

/**
 * The comparison that drift checks make, by the same code, against the stored baseline and what the last check knew.
 * Announces and stores nothing. Exit code 3: there is no baseline, or a run is changing what would be compared.
 */
export const drift: TerminalCommand = {
  name: 'drift',
  run: async (args, terminal = plainTerminal(args)) => {
    const about = oneEnvironment(terminal, 'drift', args);
    if (typeof about === 'number') return about;
    const { environment } = about;
    const ports = readingPorts(about.ports, terminal);
    if (await isWriting(ports, environment)) return nobodyKnows(terminal, about, 'cli.writing');
    const current = await stagedBaseline(ports, environment);
    if (current === undefined) return nobodyKnows(terminal, about, 'card.never-migrated');
    const read = await compareNow(ports, environment, { run: readingId(ports, environment), current });
    const compared = orRefused(terminal, 'drift', environment, read);
    if (typeof compared === 'number') return compared;
    const known = (await ports.ledger.drift(environment.key))?.items ?? [];
    const items = compared.items.map(withoutFacets);
    const found = compareDrift(known, items, ports.clock.now().toISOString());
    return told(terminal, about, current.baseline.run, found);
  },
};

function nobodyKnows(
  terminal: Terminal,
  { environment }: About,
  key: 'cli.writing' | 'card.never-migrated',
): 3 {
  const { language, print, json } = terminal;
  const params = { environment: environment.name };
  const message = isTerminalKey(key) ? say(language, key, params) : text(language, key, params);
  const about = { version: 1, command: 'drift', environment: environment.key };
  if (json)
    printJson(terminal, { ...about, outcome: 'unknown', message, against: null, differences: [], solved: 0 });
  else print(message);
  return 3;
}

type Standing = 'new' | 'known' | 'silent';

function told(terminal: Terminal, { environment }: About, against: string, found: DriftOutcome): number {
  const { language, print, paint } = terminal;
  const { news, known, snoozed, solved } = found;
  const open = [...news, ...known];
  const as = (standing: Standing) => (one: KnownDrift) => ({
    standing,
    ...withoutSecrets(one),
    message: driftSentence(language, one),
  });
  const code = open.length > 0 ? 1 : 0;
  if (terminal.json) {
    printJson(terminal, {
      version: 1,
      command: 'drift',
      environment: environment.key,
      outcome: code === 0 ? 'clean' : 'differs',
      against,
      differences: [...news.map(as('new')), ...known.map(as('known')), ...snoozed.map(as('silent'))],
      solved: solved.length,
    });
    return code;
  }
  const title =
    news.length > 0 ? 'new' : known.length > 0 ? 'same' : snoozed.length > 0 ? 'silent' : 'nothing';
  const count = news.length > 0 ? news.length : known.length;
  print(paint('strong', `${environment.name} · ${text(language, `check.title.${title}`, { count })}`));
  for (const line of driftTable(terminal, open)) print(line);
  if (snoozed.length > 0) print(text(language, 'check.silent', { count: snoozed.length }));
  if (solved.length > 0) print(text(language, 'check.solved', { count: solved.length }));
  return code;
}
