import type { DriftKind } from '../../shared/domain/drift-kinds.ts';
import type { DriftRoom } from './room.ts';

/** One way in which an environment drifts, alone. */
export interface DriftCase {
  /** Stable; what somebody did, in a few words. */
  readonly id: string;
  readonly inject: (room: DriftRoom) => void;
  readonly kind: DriftKind;
  readonly subject: (room: DriftRoom) => string;
  /** Columns that are told, where it is about columns. */
  readonly columns?: readonly string[];
  /** How many people, where it is about people. */
  readonly members?: number;
  /** The row itself says who did it. */
  readonly by?: true | undefined;
  /** A repair of it leaves nothing behind, or does what can be done; none is offered where it would do nothing. */
  readonly repaired?: boolean | 'partly';
  /** Would hide another case, so it is not among those injected at once. */
  readonly alone?: boolean | undefined;
  /** Injected at once with the others of this round instead. */
  readonly round?: 'strange';
  /** How many items it makes, where it is more than one thing. */
  readonly items?: number;
}

export const twilio = 'Twilio Softphone';
export const french = 'French softphone';
export const messaging = 'Fabrikam Messaging';
