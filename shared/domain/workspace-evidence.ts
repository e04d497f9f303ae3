import type { Guid } from './guid.ts';

/** What the page "Check your migration" looks for, by name. */
export const frameworkScript = 'msdyn_channelintegrationframework.js';
export const loaderName = 'msdyn_CIFV2Loader';

/** One session storage entry. What it holds is not documented, so nothing is assumed but that it is text. */
export interface StorageEvidence {
  readonly present: boolean;
  /** Names the entry was found under: the plain one, or one with something before or after it. */
  readonly keys: readonly string[];
  /** Characters, of all entries together. */
  readonly length: number;
  /** Blank, `[]`, `{}`, `null`, `""`; also of an absent entry. */
  readonly empty: boolean;
  /** SHA-256; null where the entry is absent, or the browser offers no hashing (pages not served over https). */
  readonly hash: string | null;
  /** Which of the names asked for occur in it. */
  readonly occurs: readonly string[];
  /** The framework's script with `msdyn_CIFV2Loader` beside it or above it. */
  readonly loader: boolean;
}

/** Frames noted of one page: a person's report has to fit into a message. */
export const framesKept = { observed: 100, reported: 8 } as const;

/** A frame of the page. */
export interface FrameEvidence {
  /** Origin it was told to show; null for frames without an address. */
  readonly asked: string | null;
  /**
   * Origin it shows after redirects; null for the browser's own error page, as where a page refuses to be framed.
   * Absent when only the frame's owner was asked, who cannot know.
   */
  readonly shown?: string | null;
  readonly visible: boolean;
  /** CSS pixels that are really to be seen. */
  readonly width: number;
  readonly height: number;
}

/** What the workspace of one person showed. `reported`: a person pasted it from their own browser. */
export interface WorkspaceEvidence {
  readonly source: 'observed' | 'reported';
  /** ISO 8601 */
  readonly at: string;
  /** systemuser id */
  readonly user: Guid | null;
  readonly app: Guid | null;
  /** Unique name of the active profile. */
  readonly profile: string | null;
  /** Addresses of the framework's script as the top page loaded it, without queries. */
  readonly scripts: readonly string[];
  readonly storage: {
    readonly channelProviders: StorageEvidence;
    readonly applicationExtensions: StorageEvidence;
  };
  readonly frames: readonly FrameEvidence[];
  /** Queries left out, shortened; null when nobody listened. */
  readonly consoleErrors: readonly string[] | null;
  /** Origins of panels that our own way out kept something from; absent where there are none. */
  readonly withheld?: readonly string[];
}
