/** Where a way out leads: ports of listeners that count what arrives, and what else the page needs to know. */
export interface Targets {
  readonly tcp: number;
  readonly udp: number;
  /** A public-looking address of this machine's own network card, where it has one. */
  readonly own: string;
  /** URL of a file that calls the TCP listener when it is opened. */
  readonly canary: string;
}

export interface Answer {
  readonly body: string;
  readonly type?: string;
  readonly status?: number;
  readonly headers?: { readonly [name: string]: string };
}

/** One thing a hostile page tries. */
export interface WayOut {
  /** Stable, kebab-case. */
  readonly id: string;
  /** HTML that tries it. */
  readonly page: (targets: Targets) => string;
  /** What some of the APIs demand; the page is served under a plain name otherwise, which mixed content does not stop. */
  readonly secure?: boolean;
  /** More files beside the page, by path. */
  readonly files?: (targets: Targets) => { readonly [path: string]: Answer };
  readonly headers?: (targets: Targets) => { readonly [name: string]: string };
  /** Whether the guard is to have seen and refused it; otherwise Chromium itself does not even ask. */
  readonly meets: 'guard' | 'browser' | 'either';
  /** It never comes to rest: it must be stopped. */
  readonly endless?: boolean;
  /**
   * How the unguarded control opens it; from the web server when absent. `may-fail`: a headless shell does not have
   * what the page tries, a full browser does.
   */
  readonly control?: 'as-file' | 'may-fail';
}
