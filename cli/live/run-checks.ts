import type { Connection } from '../../shared/dataverse/connection.ts';
import { field, parseJson } from '../../shared/dataverse/json.ts';
import { odata } from '../../shared/dataverse/odata.ts';
import { parseGuid } from '../../shared/domain/guid.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import { doesNotHold, type LiveCheck, notTestable, type Verdict } from './check.ts';
import { earlierTraces } from './earlier-traces.ts';
import { ask, type Probe } from './probe.ts';
import { takeBack } from './take-back.ts';
import { makeUndo, type Trace } from './undo.ts';

export interface LiveRun {
  readonly connection: Connection;
  readonly environment: EnvironmentSettings;
  readonly checks: readonly LiveCheck[];
  readonly writes: boolean;
  readonly print: (line: string) => void;
  /** Told of each check as it is done, and which of how many it is. */
  readonly tell?: (tried: Tried, done: number) => void;
}

/** One check as programs get it. */
export interface Tried {
  readonly id: string;
  readonly verdict: Verdict['kind'];
  readonly claim: string;
  readonly because?: string;
  /** What it made and could not take back. */
  readonly left?: readonly string[];
}

/** One line a check. True when no claim is false and nothing was left behind. */
export async function runChecks({ checks, writes, print, tell, ...where }: LiveRun): Promise<boolean> {
  const probe = await open(where, print);
  if (probe === undefined) return false;
  if (writes) for (const trace of await earlierTraces(probe)) print(`left by an earlier try: ${trace}`);
  const counts = { holds: 0, 'does-not-hold': 0, 'not-testable-here': 0 };
  let left = 0;
  for (const [at, check] of checks.entries()) {
    const skipped = whyNotTried(check, writes, left);
    const verdict = skipped === undefined ? await verdictOf(check, probe) : notTestable(skipped);
    counts[verdict.kind] += 1;
    print(lineOf(check, verdict));
    const traces = await takeBack(probe);
    left += traces.length;
    for (const { about } of traces) print(`left behind: ${about}. Delete it by hand.`);
    tell?.(triedOf(check, verdict, traces), at + 1);
  }
  print(
    `${counts.holds} ok, ${counts['does-not-hold']} false, ${counts['not-testable-here']} not tried${left > 0 ? `, ${left} left behind` : ''}`,
  );
  return counts['does-not-hold'] === 0 && left === 0;
}

/** Nothing is asked, and above all nothing written, in another organisation than the configured one. */
async function open(
  { connection, environment }: Pick<LiveRun, 'connection' | 'environment'>,
  print: LiveRun['print'],
): Promise<Probe | undefined> {
  const { owner } = environment;
  const empty = { connection, undo: makeUndo(), ...(owner === undefined ? {} : { owner }) };
  try {
    const { body } = await ask({ ...empty, me: environment.organizationId }, odata`WhoAmI`);
    const answer = parseJson(body);
    const me = parseGuid(field(answer, 'UserId'));
    if (me === undefined || parseGuid(field(answer, 'OrganizationId')) !== environment.organizationId) {
      print('This is not the organisation that was configured, so nothing was tried.');
      return undefined;
    }
    return { ...empty, me };
  } catch (error) {
    print(`The environment does not answer: ${wordsOf(error)}.`);
    return undefined;
  }
}

function whyNotTried(check: LiveCheck, writes: boolean, left: number): string | undefined {
  if (check.writes && !writes) return 'writes rows of its own; only with --writes';
  return check.writes && left > 0 ? 'an earlier check could not take back what it made' : undefined;
}

async function verdictOf(check: LiveCheck, probe: Probe): Promise<Verdict> {
  try {
    return await check.run(probe);
  } catch (error) {
    const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    // What our own reading of answers cannot read would stop the product too.
    return code === 'no_answer' ? notTestable(wordsOf(error)) : doesNotHold(wordsOf(error));
  }
}

function triedOf({ id, claim }: LiveCheck, verdict: Verdict, left: readonly Trace[]): Tried {
  return {
    id,
    verdict: verdict.kind,
    claim,
    ...('because' in verdict ? { because: verdict.because } : {}),
    ...(left.length === 0 ? {} : { left: left.map(({ about }) => about) }),
  };
}

function lineOf({ id, claim, otherwise }: LiveCheck, verdict: Verdict): string {
  if (verdict.kind === 'holds') return `ok         ${id}: ${claim}`;
  return verdict.kind === 'does-not-hold'
    ? `FALSE      ${id}: ${claim} Found: ${verdict.because}. ${otherwise}`
    : `not tried  ${id}: ${verdict.because}`;
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown');
