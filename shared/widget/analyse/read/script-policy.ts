import { createHash } from 'node:crypto';
import { fitsSources } from '../../frame-ancestors.ts';

/** A policy of the page, and from where on it holds: one in `meta` for what stands behind it. */
export interface PagePolicy {
  readonly text: string;
  readonly from: number;
}

/** A script as its policy sees it. */
export interface AskedScript {
  /** Where it stands; code that adds it is behind everything. */
  readonly at: number;
  /** As written; absent for code in the page. */
  readonly src?: string | undefined;
  readonly text?: string;
  readonly nonce?: string | undefined;
  /** Code adds it: `'strict-dynamic'` trusts what a trusted script adds. */
  readonly isAdded?: true;
}

/** Whether a browser refuses to run a script (CSP 3 §6.7); what a server fills in is taken for right. */
export function isForbidden(policies: readonly PagePolicy[], script: AskedScript, base: string): boolean {
  return policies
    .filter(({ from }) => from <= script.at)
    .flatMap(({ text }) => text.split(',').map(scriptSources))
    .some((sources) => sources !== undefined && !isAllowed(sources, script, base));
}

function scriptSources(policy: string): readonly string[] | undefined {
  const directives = policy.split(';').map((one) => one.trim().split(/\s+/));
  const named = (name: string) => directives.find(([first]) => first?.toLowerCase() === name)?.slice(1);
  return named('script-src-elem') ?? named('script-src') ?? named('default-src');
}

const gap = /[@{<$]/;

function isAllowed(sources: readonly string[], script: AskedScript, base: string): boolean {
  const { src, text = '', nonce, isAdded } = script;
  if (sources.some((one) => gap.test(one)) || gap.test(src ?? '')) return true;
  const words = sources.map((one) => one.toLowerCase());
  if (nonce !== undefined && (gap.test(nonce) || sources.includes(`'nonce-${nonce}'`))) return true;
  const isStrict = words.includes("'strict-dynamic'");
  if (src !== undefined) return isStrict ? isAdded === true : isFrom(sources, src, base);
  const proofs = sources.filter((one) => /^'(?:nonce|sha\d+)-/i.test(one));
  if (isAdded === true && isStrict) return true;
  if (proofs.some((one) => one === `'${hashOf(one, text)}'`)) return true;
  return proofs.length === 0 && !isStrict && words.includes("'unsafe-inline'");
}

function hashOf(proof: string, text: string): string {
  const [, kind = 'sha256'] = /^'(sha256|sha384|sha512)-/i.exec(proof) ?? [];
  return `${kind}-${createHash(kind.toLowerCase()).update(text).digest('base64')}`;
}

/** Of files nobody knows their host: what is beside them may be `'self'` or named. */
function isFrom(sources: readonly string[], src: string, base: string): boolean {
  if (!URL.canParse(src, base)) return true;
  const url = new URL(src, base);
  if (!/^https?:$/.test(url.protocol)) return !sources.every((one) => one.toLowerCase() === "'none'");
  const own = new URL(/^https?:/.test(base) ? base : 'https://nobody.invalid');
  return sources.some((source) => {
    const [, place = source, path = ''] =
      /^((?:[a-z][a-z\d+.-]*:\/\/|(?!.*:\/\/))[^/']+)(\/.+)$/i.exec(source) ?? [];
    const isPath =
      path === '' || (path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path);
    return isPath && fitsSources([place], url, own);
  });
}
