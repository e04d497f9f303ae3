import type { FramingFinding, FramingFindingCode, FramingReport } from '../domain/framing-report.ts';
import { isThisMachine } from './analyse/read/insecure.ts';
import { fitsSources, frameAncestors } from './frame-ancestors.ts';
import { frameOptionsRefuse } from './frame-options.ts';
import { isSignIn } from './sign-in-hosts.ts';

/** What asking for the page gave: see `Answer` of the fetcher, which fits. */
export type FramingFacts =
  | {
      readonly kind: 'answered';
      /** Every address asked, the last one answered. */
      readonly chain: readonly URL[];
      readonly status: number;
      /** Header by header, as sent. */
      readonly csp: readonly string[];
      readonly xfo: readonly string[];
      /** Media type without parameters, lower case. */
      readonly type?: string;
      /** The server wants it saved as a file. */
      readonly isDownload?: true;
    }
  | { readonly kind: 'unanswered'; readonly chain: readonly URL[]; readonly problem: string };

export interface FramingPlace {
  readonly channelUrl: URL;
  /** Of the page that holds the panel, e.g. `https://contoso.crm.dynamics.com`. */
  readonly workspace: URL;
  /** As the provider's row has it; messages from this origin are accepted too. */
  readonly trustedDomain?: string;
}

/**
 * Whether the workspace may show the page in its panel, by the rules browsers follow for the answer that ends the
 * redirects. Policies in `<meta>` and report-only ones say nothing about frames. Cross-Origin-Resource-Policy matters
 * only to embedders that send Cross-Origin-Embedder-Policy, which the workspace does not.
 */
export function assessFraming(facts: FramingFacts, place: FramingPlace): FramingReport {
  const insecure = facts.chain.find((url) => url.protocol === 'http:' && !isThisMachine(url.hostname));
  const last = facts.chain.at(-1) ?? place.channelUrl;
  if (insecure !== undefined && place.workspace.protocol === 'https:')
    return refused(last, [finding('mixed-content', 'error', { address: shown(insecure) })]);
  const signIn = facts.chain.find((url, index) => index > 0 && isSignIn(url));
  if (signIn !== undefined)
    return refused(last, [finding('sign-in-redirect', 'error', { host: signIn.host })]);
  if (facts.kind === 'unanswered') return unseen(facts, last);
  const findings = [
    ...blockedBy(facts, last, place.workspace),
    ...movedFrom(place, last),
    ...showsNothing(facts, last),
    ...answeredBadly(facts.status, last),
  ];
  const blocked = findings.some(({ code }) => code !== 'redirected-origin' && code !== 'not-reachable');
  return { framed: blocked ? 'no' : 'yes', finalOrigin: last.origin, findings };
}

type Answered = Extract<FramingFacts, { readonly kind: 'answered' }>;

/** Where a policy names ancestors, X-Frame-Options is not looked at any more. */
function blockedBy(facts: Answered, last: URL, workspace: URL): readonly FramingFinding[] {
  const address = shown(last);
  const lists = frameAncestors(facts.csp);
  const against = lists.find((sources) => !fitsSources(sources, workspace, last));
  if (against !== undefined) {
    const allowed = against.map(withoutQuery).slice(0, 10).join(' ');
    return [finding('framing-blocked-csp', 'error', { address, allowed, workspace: workspace.origin })];
  }
  if (lists.length > 0 || !frameOptionsRefuse(facts.xfo, workspace, last)) return [];
  const value = withoutQuery(facts.xfo.join(', ')).slice(0, 80);
  return [finding('framing-blocked-xfo', 'error', { address, value, workspace: workspace.origin })];
}

/** The host page listens to messages from the channel URL's origin and the trusted domain only. */
function movedFrom({ channelUrl, trustedDomain }: FramingPlace, last: URL): readonly FramingFinding[] {
  const trusted = (trustedDomain ?? '').split(/[\s,;]+/).map(originOf);
  if (last.origin === channelUrl.origin || trusted.includes(last.origin)) return [];
  return [finding('redirected-origin', 'error', { from: channelUrl.origin, to: last.origin })];
}

/** Browsers leave a frame as it was where an answer is no page: they go nowhere, or save a file. */
function showsNothing({ status, type, isDownload }: Answered, last: URL): readonly FramingFinding[] {
  const problem =
    status === 204 || status === 205
      ? 'no_content'
      : isDownload || type === 'application/octet-stream'
        ? 'download'
        : undefined;
  return problem === undefined
    ? []
    : [finding('nothing-to-show', 'error', { address: shown(last), problem })];
}

function answeredBadly(status: number, last: URL): readonly FramingFinding[] {
  if (status < 400) return [];
  const severity = status === 404 || status === 410 ? 'error' : 'warning';
  return [finding('not-reachable', severity, { address: shown(last), problem: `http_${status}` })];
}

/** Nothing is known then: people inside the network of the page may see it all the same. */
function unseen(facts: Extract<FramingFacts, { kind: 'unanswered' }>, last: URL): FramingReport {
  const { problem } = facts;
  const address = shown(last);
  const found =
    problem === 'blocked_address'
      ? finding('blocked-address', 'unchecked', { address })
      : finding('not-reachable', 'unchecked', { address, problem });
  return { framed: 'unknown', findings: [found] };
}

function refused(last: URL, findings: readonly FramingFinding[]): FramingReport {
  return { framed: 'no', finalOrigin: last.origin, findings };
}

const finding = (
  code: FramingFindingCode,
  severity: FramingFinding['severity'],
  params: FramingFinding['params'],
): FramingFinding => ({ code, severity, params });

const originOf = (text: string): string => (URL.canParse(text) ? new URL(text).origin : '');
const withoutQuery = (text: string): string => text.replace(/[?#][^\s,]*/g, '');
const shown = ({ protocol, host, pathname }: URL): string =>
  host === '' ? protocol : `${protocol}//${host}${pathname}`;
