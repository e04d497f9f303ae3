import type { Ports } from '../../shared/engine/ports.ts';

/** Where a worker dies: at its nth effect, before it or after it was done but before anybody heard of it. */
export interface Death {
  readonly at: number;
  readonly side: 'before' | 'after';
}

export interface Mortal {
  readonly ports: Ports;
  /** What was begun, in order, e.g. `commit`, `apply`, `wake`, `send`. */
  readonly effects: readonly string[];
  /** Settles when the worker is dead; never, when it lives on. */
  readonly died: Promise<void>;
}

const ledgerEffects = [
  'commit',
  'putPlan',
  'putBaseline',
  'enqueueCard',
  'deleteOutbox',
  'claimCard',
  'askToStop',
] as const satisfies readonly (keyof Ports['ledger'])[];

type Effect = (...parts: never[]) => Promise<unknown>;

/**
 * Ports of a worker that dies at an effect: from then on nothing it asks for ever comes to an end, so nothing of it runs
 * further, as little as after kill -9.
 */
export function mortal(ports: Ports, death: Death | undefined): Mortal {
  const effects: string[] = [];
  let dead = false;
  let tell = (): void => undefined;
  const died = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const never = (): Promise<never> => {
    dead = true;
    tell();
    return new Promise<never>(() => undefined);
  };
  const deadly = <F extends Effect>(name: string, effect: F): F =>
    (async (...parts: Parameters<F>) => {
      if (dead) return never();
      const mine = effects.push(name) === death?.at;
      if (mine && death?.side === 'before') return never();
      const done = await effect(...parts);
      return dead || mine ? never() : done;
    }) as F;
  const { ledger, cards, wakeUps } = ports;
  const guarded = Object.fromEntries(ledgerEffects.map((name) => [name, deadly(name, ledger[name])]));
  return {
    effects,
    died,
    ports: {
      ...ports,
      ledger: { ...ledger, ...guarded },
      cards: { send: deadly('send', cards.send), edit: deadly('edit', cards.edit) },
      wakeUps: { wake: deadly('wake', wakeUps.wake) },
      dataverse: (environment) => {
        const { apply, ...rest } = ports.dataverse(environment);
        return { ...rest, apply: deadly('apply', apply) };
      },
    },
  };
}
