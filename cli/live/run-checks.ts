import type { Connection } from '../../shared/dataverse/connection.ts';
import { field, parseJson } from '../../shared/dataverse/json.ts';
import { odata } from '../../shared/dataverse/odata.ts';
import { parseGuid } from '../../shared/domain/guid.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import { padded } from '../../shared/texts/letter-width.ts';
import type { Language } from '../../shared/texts/text.ts';
import { claimsIn } from '../texts/claims.ts';
import { foundIn } from '../texts/found.ts';
import { say } from '../texts/say.ts';
import { doesNotHold, type LiveCheck, notTestable, type Verdict } from './check.ts';
import { earlierTraces } from './earlier-traces.ts';
import { because, type Found, wordsOfFound } from './found.ts';
import { ask, isNoAnswer, type Probe } from './probe.ts';
import { takeBack } from './take-back.ts';
import { makeUndo, type Trace } from './undo.ts';

export interface LiveRun {
  readonly connection: Connection;
  readonly environment: EnvironmentSettings;
  readonly checks: readonly LiveCheck[];
  readonly writes: boolean;
  readonly print: (line: string) => void;
  /** English when left out. */
  readonly language?: Language;
  /** Told of each check as it is done, and which of how many it is. */
  readonly tell?: (tried: Tried, done: number) => void;
}

/** One check as programs get it. */
export interface Tried {
  readonly id: string;
  readonly verdict: Verdict['kind'];
  readonly claim: string;
  /** In English, as the claim is. */
  readonly because?: string;
  /** What it made and could not take back. */
  readonly left?: readonly string[];
}

/** One line a check. True when no claim is false and nothing was left behind. */
export async function runChecks({
  checks,
  writes,
  print,
  tell,
  language = 'en',
  ...where
}: LiveRun): Promise<boolean> {
  const probe = await open(where, language, print);
  if (probe === undefined) return false;
  if (writes)
    for (const trace of await earlierTraces(probe)) print(say(language, 'cli.live.earlier', { what: trace }));
  const [said, foundHere] = [await claimsIn(language), await foundIn(language)];
  const counts = { holds: 0, 'does-not-hold': 0, 'not-testable-here': 0 };
  let left = 0;
  for (const [at, check] of checks.entries()) {
    const skipped = whyNotTried(check, writes, left);
    const verdict = skipped === undefined ? await verdictOf(check, probe) : notTestable(skipped);
    counts[verdict.kind] += 1;
    print(lineOf(language, { id: check.id, ...said(check) }, verdict, foundHere));
    const traces = await takeBack(probe);
    left += traces.length;
    for (const { about } of traces) print(say(language, 'cli.live.left', { what: about }));
    tell?.(triedOf(check, verdict, traces), at + 1);
  }
  print(
    say(language, 'cli.live.sum', {
      held: counts.holds,
      wrong: counts['does-not-hold'],
      untried: counts['not-testable-here'],
      left: left === 0 ? '' : left,
    }),
  );
  return counts['does-not-hold'] === 0 && left === 0;
}

/** Nothing is asked, and above all nothing written, in another organisation than the configured one. */
async function open(
  { connection, environment }: Pick<LiveRun, 'connection' | 'environment'>,
  language: Language,
  print: LiveRun['print'],
): Promise<Probe | undefined> {
  const { owner } = environment;
  const empty = { connection, undo: makeUndo(), ...(owner === undefined ? {} : { owner }) };
  try {
    const { body } = await ask({ ...empty, me: environment.organizationId }, odata`WhoAmI`);
    const answer = parseJson(body);
    const me = parseGuid(field(answer, 'UserId'));
    if (me === undefined || parseGuid(field(answer, 'OrganizationId')) !== environment.organizationId) {
      print(say(language, 'cli.live.other-organisation'));
      return undefined;
    }
    return { ...empty, me };
  } catch (error) {
    print(
      say(language, 'cli.live.no-answer', { why: wordsOfFound(foundBy(error), await foundIn(language)) }),
    );
    return undefined;
  }
}

function whyNotTried(check: LiveCheck, writes: boolean, left: number): Found | undefined {
  if (check.writes && !writes) return because`writes rows of its own; only with --writes`;
  return check.writes && left > 0 ? because`an earlier check could not take back what it made` : undefined;
}

async function verdictOf(check: LiveCheck, probe: Probe): Promise<Verdict> {
  try {
    return await check.run(probe);
  } catch (error) {
    // What our own reading of answers cannot read would stop the product too.
    return isNoAnswer(error) ? notTestable(error.found) : doesNotHold(foundBy(error));
  }
}

function triedOf({ id, claim }: LiveCheck, verdict: Verdict, left: readonly Trace[]): Tried {
  return {
    id,
    verdict: verdict.kind,
    claim,
    ...('because' in verdict ? { because: wordsOfFound(verdict.because) } : {}),
    ...(left.length === 0 ? {} : { left: left.map(({ about }) => about) }),
  };
}

const width = 10;

type Line = Pick<LiveCheck, 'id' | 'claim' | 'otherwise'>;

function lineOf(
  language: Language,
  { id, claim, otherwise }: Line,
  verdict: Verdict,
  foundHere: (said: string) => string,
): string {
  const started = (key: 'ok' | 'false' | 'untried'): string =>
    `${padded(say(language, `cli.live.${key}`), width)} ${id}:`;
  if (verdict.kind === 'holds') return `${started('ok')} ${claim}`;
  const why = wordsOfFound(verdict.because, foundHere);
  if (verdict.kind === 'not-testable-here') return `${started('untried')} ${why}`;
  const found = say(language, 'cli.live.found', { because: why });
  return `${started('false')} ${claim} ${found} ${otherwise}`;
}

function foundBy(error: unknown): Found {
  if (isNoAnswer(error)) return error.found;
  return because`an answer cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
