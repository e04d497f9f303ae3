import type { DriftState } from '../../shared/domain/drift.ts';
import type { NextCheck } from '../../shared/domain/episode.ts';
import type { Outcome } from '../../shared/domain/journal.ts';
import type { PersonRef, Role } from '../../shared/domain/person.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import type { Slowness } from '../../shared/domain/slowness.ts';
import type { Language, Params, TextKey } from '../../shared/texts/text.ts';
import type { Button } from './actions.ts';
import type { Element, Limits, Tone } from './card.ts';
import type { Whole } from './whole-list.ts';

/** Everything a card of a state may use beside the state. */
export interface Rendering {
  readonly language: Language;
  readonly environment: EnvironmentSettings;
  readonly plan?: Plan;
  /** Outcome of each change, where some were not carried out. */
  readonly outcomes?: readonly Outcome[];
  /** What stands now, for the answer of a drift check; and when the next is. */
  readonly drift?: DriftState;
  readonly next?: NextCheck;
  /** Who could be handed a plan that waits. */
  readonly approvers?: readonly PersonRef[];
  /** JPEG of the panel in the workspace, a few kilobytes. */
  readonly panel?: Uint8Array;
  /** Of a run under way, where it takes longer than earlier ones did. */
  readonly slowness?: Slowness;
  /** Of a run under way, at the pace it had so far. */
  readonly secondsLeft?: number;
  /** Whose view it is; absent for the card that everybody sees. */
  readonly viewer?: PersonRef;
  /** Of the viewer: what they may not do is not offered to them. */
  readonly roles?: ReadonlySet<Role>;
  readonly limits: Limits;
  /** Where all rows of its lists are. */
  readonly whole?: Whole;
}

/** The part of a card that differs by status; header, footer and frame are the same for all. */
export interface Body {
  readonly tone: Tone;
  /** Instead of `status.<status>`, where the outcome says more than the state. */
  readonly title?: TextKey;
  /** Instead of `what.<status>`. */
  readonly sentence?: TextKey;
  /** Values of title and sentence. */
  readonly params: Params;
  readonly elements: readonly Element[];
  readonly buttons: readonly Button[];
  /** Below the buttons: who can do what the viewer cannot. */
  readonly rest?: readonly Element[];
  /** Command lines, most useful first. */
  readonly next: readonly string[];
}
