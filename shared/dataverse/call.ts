import type { HttpMethods } from '@azure/core-rest-pipeline';
import type { Refusal } from '../domain/reason.ts';
import type { Body } from './body.ts';
import type { RequestKind } from './tally.ts';

export interface Call {
  readonly kind: RequestKind;
  readonly method: HttpMethods;
  /** Absolute, on the environment's origin. */
  readonly url: string;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string;
  /** Doing it twice is the same as doing it once: GET, DELETE, a guarded PATCH, a batch of GETs. */
  readonly repeatable: boolean;
  /** Of a `$batch` whose size is ours to choose: what it takes tells how large the next one may be. */
  readonly operations?: number;
  /** Asked before each attempt; a request under way ends by its own time limit. */
  readonly signal?: Pick<AbortSignal, 'aborted' | 'throwIfAborted'>;
}

export interface Reply extends Body {
  readonly kind: 'reply';
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  /** An earlier attempt got no clear answer: what this reply finds may be our own doing. */
  readonly repeated: boolean;
}

/** No answer came: the request may or may not have been carried out. */
export interface Lost {
  readonly kind: 'lost';
  /** Error code of the socket, e.g. `ECONNRESET`, or `timeout`. */
  readonly cause: string;
}

/** Refused only when nothing can be asked at all: no sign-in, or throttled for longer than we wait. */
export type Send = (call: Call) => Promise<Reply | Lost | Refusal>;
