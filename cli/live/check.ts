import type { Found } from './found.ts';
import type { Probe } from './probe.ts';

/** What a check found out about its claim. `because` is told to people in their language. */
export type Verdict =
  | { readonly kind: 'holds' }
  | { readonly kind: 'does-not-hold'; readonly because: Found }
  | { readonly kind: 'not-testable-here'; readonly because: Found };

/** One claim about Dataverse that the product rests on. Claim and consequence stand word for word in docs/unverified.md. */
export interface LiveCheck {
  readonly id: string;
  readonly claim: string;
  /** What the product does, or what to do, when the claim is false. */
  readonly otherwise: string;
  /** Writes rows of its own, and is only run when that was asked for. */
  readonly writes: boolean;
  readonly run: (probe: Probe) => Promise<Verdict>;
}

export const holds: Verdict = { kind: 'holds' };

export function doesNotHold(because: Found): Verdict {
  return { kind: 'does-not-hold', because };
}

export function notTestable(because: Found): Verdict {
  return { kind: 'not-testable-here', because };
}

export function verdictOf(held: boolean, because: Found): Verdict {
  return held ? holds : doesNotHold(because);
}

type Plain = Omit<LiveCheck, 'writes'>;

export const reading = (check: Plain): LiveCheck => ({ ...check, writes: false });
export const writing = (check: Plain): LiveCheck => ({ ...check, writes: true });
