import { createHash } from 'node:crypto';
import { forgerAt } from '../door/forger.ts';
import { forgeries } from '../door/forgeries.ts';
import type { Forger } from '../door/forgery.ts';
import { junkToken } from '../door/junk.ts';
import { knockAt } from '../door/knock.ts';
import { type MeasuredHost, startMeasuredHost } from '../door/measured-host.ts';
import { startNaiveDoor } from '../door/naive-door.ts';
import { type DoorParts, functionKey, openParts } from '../door/parts.ts';
import { showAt } from '../door/show.ts';
import type { Proof, ProofOptions, Proven } from '../proof.ts';

const mostGrowth = 5 * 1024 * 1024;
/** Junk that is sent before the first look at the heap: what is made once, such as keys and code, is no growth. */
const warmUp = 2000;
const atOnce = 8;

export const forgedTokens: Proof = {
  id: 'forged-tokens',
  claim:
    'every forged token gets a 401 at both doors before any logic runs, and junk leaves nothing in memory',
  few: 100,
  alone: true,
  run: async (options) => {
    const parts = await openParts();
    const host = await startMeasuredHost(parts.env);
    try {
      return await prove(parts, host, options);
    } finally {
      await Promise.all([host.stop(), parts.stop()]);
    }
  },
};

/** `points`: junk tokens. The forgeries are always all of them. */
async function prove(
  parts: DoorParts,
  host: MeasuredHost,
  { points = 10_000, seed, print }: ProofOptions,
): Promise<Proven> {
  const forgers = [await forgerAt(parts, 'messages'), await forgerAt(parts, 'api')];
  const forged = await showAll(host.url, parts, forgers);
  const wrong = forged.filter(({ status }) => status !== 401);
  const junk = await showJunk(host, parts, forgers, points, seed);
  const traces = Object.entries(await parts.traces()).filter(([, count]) => count > 0);
  const leaked = forged.filter(({ tokens }) => tokens.some((token) => host.output().includes(token)));
  const control = await withNaiveDoor(parts, forgers);
  const welcome = await showGood(host.url, parts, forgers);
  print(
    `control, the SDK's own door and an unchecked API: ${control.in} let in, ${control.broken} answered with 500`,
  );
  const growth = `${(junk.growth / 1024 / 1024).toFixed(2)} MB`;
  return {
    figure: `${forged.length} forgeries: ${wrong.length} other than 401; ${points} junk tokens: ${junk.wrong} other than 401, heap growth ${growth}; ${traces.length} traces of logic`,
    failures: [
      ...wrong.map(({ what, status }) => `${what}: ${status} instead of 401`),
      ...(junk.wrong > 0 ? [`${junk.wrong} junk tokens got something other than 401`] : []),
      ...(junk.growth < mostGrowth ? [] : [`the heap grew by ${growth} over ${points} junk tokens`]),
      ...traces.map(([where, count]) => `logic ran: ${count} ${where}`),
      ...leaked.map(({ what }) => `the log holds the token of: ${what}`),
      ...(control.in > 0 && control.broken > 0
        ? []
        : ['the control without a door refused everything: the proof is blind']),
      ...welcome,
    ],
  };
}

interface Refused {
  readonly what: string;
  readonly status: number;
  /** Signatures of what was shown. */
  readonly tokens: readonly string[];
}

async function showAll(
  url: string,
  parts: DoorParts,
  forgers: readonly Forger[],
): Promise<readonly Refused[]> {
  const answers: Refused[] = [];
  for (const forger of forgers)
    for (const forgery of forgeries.filter(({ doors }) => doors.includes(forger.door))) {
      const shown = await forgery.show(forger);
      const { status } = await showAt(url, parts, forger.door, shown);
      const tokens = shown.authorization.map((one) => one.slice(-40)).filter((one) => one.length === 40);
      answers.push({ what: `${forger.door}: ${forgery.what}`, status, tokens });
    }
  return answers;
}

/** Half of it at each door; the heap is looked at after a warm-up and at the end, collected both times. */
async function showJunk(
  host: MeasuredHost,
  parts: DoorParts,
  forgers: readonly Forger[],
  points: number,
  seed: number,
): Promise<{ readonly wrong: number; readonly growth: number }> {
  let wrong = 0;
  const show = async (number: number): Promise<void> => {
    const forger = forgers[number % 2];
    if (forger === undefined) return;
    let drawn = 0;
    const random = (): string =>
      createHash('sha256').update(`${seed} ${number} ${drawn++}`).digest('base64url');
    const authorization = [`Bearer ${junkToken(number >> 1, forger.kid, random)}`];
    const { status } = await showAt(host.url, parts, forger.door, { authorization });
    if (status !== 401) wrong += 1;
  };
  const showFrom = async (first: number, count: number): Promise<void> => {
    let next = first;
    const sender = async (): Promise<void> => {
      while (next < first + count) await show(next++);
    };
    await Promise.all(Array.from({ length: atOnce }, sender));
  };
  // So is what the minute timer loads when it first runs.
  const timer = { method: 'POST', path: '/admin/functions/sweep', body: '{}' } as const;
  await knockAt(host.url, { ...timer, authorization: [], headers: { 'x-functions-key': functionKey } });
  await showFrom(0, Math.min(warmUp, points));
  const before = await host.heap();
  await showFrom(warmUp, points);
  return { wrong, growth: (await host.heap()) - before };
}

async function withNaiveDoor(
  parts: DoorParts,
  forgers: readonly Forger[],
): Promise<{ readonly in: number; readonly broken: number }> {
  const naive = await startNaiveDoor(parts);
  const silenced = console.error;
  // The SDK prints what it thinks of each.
  console.error = () => undefined;
  try {
    const answers = await showAll(naive.url, parts, forgers);
    return {
      in: answers.filter(({ status }) => status >= 200 && status < 300).length,
      broken: answers.filter(({ status }) => status >= 500).length,
    };
  } finally {
    console.error = silenced;
    await naive.stop();
  }
}

/** The same requests with good tokens get in: otherwise a door that is always shut would pass. */
async function showGood(
  url: string,
  parts: DoorParts,
  forgers: readonly Forger[],
): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const { door, token } of forgers) {
    const { status } = await showAt(url, parts, door, { authorization: [`Bearer ${await token()}`] });
    // That another run is open already is an answer of somebody who got in.
    if (status >= 300 && status !== 409) failures.push(`${door}: a good token got ${status}`);
  }
  const { 'calls to Teams': calls = 0, 'ledger rows': rows = 0 } = await parts.traces();
  return calls > 0 && rows > 0
    ? failures
    : [...failures, `good tokens left ${calls} calls to Teams, ${rows} rows`];
}
