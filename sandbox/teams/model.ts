export interface Person {
  /** Short name used in addresses and tests. */
  readonly key: string;
  readonly name: string;
  /** Entra object id. */
  readonly objectId: string;
  /** The id activities carry, `29:…`. */
  readonly teamsId: string;
  readonly mail: string;
  readonly userRole: 'user' | 'guest';
}

/** How a person's Teams is set: it says so in every activity. */
export interface Device {
  /** As in Teams' settings, `de-DE`. */
  readonly locale: string;
  /** IANA name of the clock of the machine it runs on. */
  readonly timezone: string;
}

interface Place {
  readonly key: string;
  /** The id activities carry: `a:…`, `19:…@thread.v2`, `19:…@thread.tacv2`. */
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
}

export type Conversation =
  | (Place & { readonly kind: 'personal' | 'groupChat' })
  | (Place & { readonly kind: 'channel'; readonly team: { readonly id: string; readonly name: string } });

export type Json = { readonly [name: string]: unknown };

/** A message as the connector keeps it. Changed in place; `version` grows with every edit by the bot. */
export interface Message {
  readonly id: string;
  readonly conversation: string;
  /** Conversation id the bot was given or used: in a channel it ends in `;messageid=<root message>`. */
  readonly thread: string;
  readonly from: string;
  readonly at: string;
  text: string | undefined;
  cards: readonly Json[];
  version: number;
  /** Cards that only one person sees, by person. Gone with the next edit. */
  readonly views: Map<string, Json>;
  /** Lines that only one person sees below the message, by person. */
  readonly notices: Map<string, string>;
  /** Titles of the actions under way, by person. */
  readonly busy: Map<string, string>;
}

export const bot = { key: 'bot', name: 'Cutover' } as const;

export const cardType = 'application/vnd.microsoft.card.adaptive';

/** What happened, for tests to wait on and for the demo to print. `message` is a message id. */
export type TeamsEvent = { readonly at: string; readonly conversation: string } & (
  | { readonly kind: 'said'; readonly person: string; readonly message: string; readonly text: string }
  | {
      readonly kind: 'sent' | 'edited';
      readonly message: string;
      readonly text?: string;
      readonly cards: number;
    }
  | { readonly kind: 'deleted'; readonly message: string }
  | { readonly kind: 'typing' }
  | { readonly kind: 'pressed'; readonly person: string; readonly message: string; readonly action: string }
  | { readonly kind: 'viewed'; readonly person: string; readonly message: string }
  | { readonly kind: 'noticed'; readonly person: string; readonly message: string; readonly text: string }
  | { readonly kind: 'refused'; readonly status: number; readonly code: string; readonly detail: string }
  | { readonly kind: 'resent'; readonly activity: string }
  | { readonly kind: 'unanswered'; readonly activity: string; readonly status: number }
);

type Plain<E> = E extends unknown ? Omit<E, 'at'> : never;
/** An event without its time, which the log adds. */
export type NewEvent = Plain<TeamsEvent>;
