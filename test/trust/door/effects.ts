import type { Change } from '../../../shared/domain/change.ts';
import { canonicalJson, type Json, sha256 } from '../../../shared/domain/hash.ts';
import type { RunId } from '../../../shared/domain/ids.ts';
import type { Ledger, Ports } from '../../../shared/engine/ports.ts';
import { withDataverse } from '../../builders/ports-with.ts';
import { statusesShown } from '../../builders/shown.ts';
import { contosoDev, type World } from '../../builders/world.ts';

/** Everything a run leaves behind that must be there once: by what it is, how often. */
export type Effects = ReadonlyMap<string, number>;

export async function effectsOf(
  w: World,
  ledger: Ledger,
  run: RunId,
  asked: readonly Change[],
): Promise<Effects> {
  const audit = await ledger.audit(contosoDev.key);
  const journal = await ledger.journal(run);
  const sends = statusesShown(w).filter((shown) => shown.startsWith('send'));
  const effects = [
    ...asked.map((change) => `asked for ${label(change)}`),
    ...w.dataverse.written.map((change) => `change ${label(change)}`),
    ...audit.map((entry) => `audit ${entry.what}`),
    ...journal.map((block) => `block ${block.from}: ${block.outcomes}`),
    ...sends.map(() => 'a card sent'),
  ];
  const counted = new Map<string, number>();
  for (const effect of effects) counted.set(effect, (counted.get(effect) ?? 0) + 1);
  return counted;
}

/** The ports of a world whose Dataverse notes what it is asked for, also what it finds done already. */
export function counting(w: World): { readonly ports: Ports; readonly asked: readonly Change[] } {
  const asked: Change[] = [];
  const ports = withDataverse(w, {
    apply: async (changes, signal) => {
      asked.push(...changes);
      return w.dataverse.apply(changes, signal);
    },
  });
  return { ports, asked };
}

const label = (change: Change): string =>
  `${change.label} ${sha256(canonicalJson(change as unknown as Json))}`;

/** How often an effect of `once` is missing or too often, or one appeared that `once` does not have. */
export function differences(once: Effects, found: Effects): readonly string[] {
  return [...new Set([...once.keys(), ...found.keys()])].flatMap((effect) => {
    const [wanted, got] = [once.get(effect) ?? 0, found.get(effect) ?? 0];
    return wanted === got ? [] : [`${effect.slice(0, 80)}: ${got} times, not ${wanted}`];
  });
}
