import type { Severity } from './finding.ts';

export type FramingFindingCode =
  | 'framing-blocked-csp'
  | 'framing-blocked-xfo'
  | 'framing-by-some'
  | 'mixed-content'
  | 'redirected-origin'
  | 'sign-in-redirect'
  | 'nothing-to-show'
  | 'not-reachable'
  | 'blocked-address';

/** Message and cure are the texts `framing.<code>` and `framing-cure.<code>`. No value holds a query. */
export interface FramingFinding {
  readonly code: FramingFindingCode;
  readonly severity: Severity;
  readonly params: { readonly [name: string]: string | number };
}

/**
 * Whether the workspace can show a channel URL in its panel at all, as far as HTTP tells. `unknown` where the page was
 * not seen from here: it may well be shown to people who are inside its network.
 */
export interface FramingReport {
  readonly framed: 'yes' | 'no' | 'unknown';
  /** Where the redirects ended. */
  readonly finalOrigin?: string;
  readonly findings: readonly FramingFinding[];
}
