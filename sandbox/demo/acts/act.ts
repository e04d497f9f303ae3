import type { Browser } from 'playwright-core';
import type { StoreSnapshot } from '../../dataverse/store.ts';
import type { Sandbox } from '../../start-sandbox.ts';
import type { Answers } from '../check/answers.ts';
import type { RequestsSince } from '../requests-since.ts';

/** Something done with one environment in front of an audience. */
export interface Act {
  /** Key of the environment. */
  readonly environment: string;
  /** Where its pictures and report go, when not under the environment's key. */
  readonly folder?: string;
  readonly name: string;
  /** What a round trip to Dataverse takes; without it nobody would see the progress card. */
  readonly milliseconds: number;
  readonly play: (scene: Scene) => Promise<Played>;
  /** What is wrong with the data afterwards, found out without the product. */
  readonly check: (before: StoreSnapshot, after: StoreSnapshot, played: Played) => readonly string[];
  /** What happens to the environment when everybody has gone. */
  readonly afterwards?: (scene: Scene) => void;
}

/** Where an act is played. */
export interface Scene {
  readonly sandbox: Sandbox;
  readonly browser: Browser;
  /** The conversation it is played in. */
  readonly room: string;
  readonly requests: RequestsSince;
  /** Adds a line to the printed conversation. */
  readonly note: (line: string) => void;
  /** Folder of the act's pictures; it exists. */
  readonly out: string;
}

export interface Played {
  /** Requests by part of the play, as printed lines. */
  readonly requests: readonly string[];
  /** File names of the pictures, in the order of the play. */
  readonly pictures: readonly string[];
  /** What was answered on cards. */
  readonly answers: Answers;
  /** What the play itself found wrong. */
  readonly problems: readonly string[];
}
