/** One file a widget consists of. */
export interface LoadedFile {
  /** As shown to people: a path, or an address without its query. */
  readonly file: string;
  /**
   * What relative references in it are resolved against, and what its code knows as its own address: an absolute URL with
   * its query (`file:` for files). Never shown.
   */
  readonly base: string;
  readonly text: string;
  /** Media type as answered, without parameters, e.g. `text/html`; absent for files. */
  readonly type?: string;
  /** How it was answered, for whoever has to know whether it may be framed; absent for files. */
  readonly head?: AnswerHead;
}

/** See `FramingFacts`, in a form that goes from thread to thread. */
export interface AnswerHead {
  readonly chain: readonly string[];
  readonly status: number;
  readonly csp: readonly string[];
  readonly xfo: readonly string[];
  readonly type?: string;
  readonly isDownload?: true;
}

/** Why a file could not be read: `blocked_address`, `too_large`, `timed_out`, `not_found`, `unreachable`, … */
export interface NotLoaded {
  readonly problem: string;
  /** What was asked for, as shown to people. */
  readonly file: string;
}

/** Gives the files a widget is made of, from a folder or through the guard from the web. Never throws for bad input. */
export interface Loader {
  /** `reference` as written in the code; `from` is the `base` of the file it stands in. */
  readonly load: (reference: string, from?: string) => Promise<LoadedFile | NotLoaded>;
}
