import { addressForms } from '../../shared/widget/fetch/address-forms.ts';
import { type Tried, tryForm, ways, withoutGuard } from '../guard/address-ways.ts';
import { type Endured, endureBodies } from '../guard/hostile-bodies.ts';
import { type OriginServer, startOrigin } from '../guard/origin-server.ts';
import type { Proof, ProofOptions, Proven } from '../proof.ts';

const usualMs = 3000;
const megabyte = 1024 * 1024;
const mostGrowth = 150 * megabyte;
/** How each body must end; every other one hangs until the deadline. */
const ends: { readonly [path: string]: readonly string[] } = {
  '/': ['loaded'],
  '/endless': ['too_large'],
  '/huge': ['too_large'],
  '/gzip-bomb': ['too_large'],
  '/gzip-twice': ['too_large'],
  '/brotli-bomb': ['too_large'],
  '/endless-head': ['unreachable'],
  '/loop': ['too_many_redirects'],
};

export const widgetGuard: Proof = {
  id: 'widget-guard',
  claim:
    'no way of writing, redirecting to or resolving an inside address makes a connection there, and no body outlasts its limits',
  few: 1,
  alone: true,
  run: async (options) => {
    const origin = await startOrigin();
    try {
      return await prove(origin, options);
    } finally {
      origin.stop();
    }
  },
};

/** `points`, when given, shortens the deadline of bodies that hang; then durations are printed, not judged. */
async function prove(origin: OriginServer, { points, print }: ProofOptions): Promise<Proven> {
  const tried: Tried[] = [];
  for (const way of ways) for (const form of addressForms) tried.push(await tryForm(form, way, origin));
  const reached = origin.reached();
  const seen = await withoutGuard(origin);
  print(`control without the guard: ${seen.length} connections seen (${seen.join(', ')})`);
  const hangs = (path: string): boolean => ends[path] === undefined;
  // With few points nothing is judged by the clock: what ends by its size gets all the time it may need.
  const endured = await endureBodies((path) => (points === undefined ? usualMs : hangs(path) ? 300 : 30_000));
  for (const one of endured)
    print(`${one.path}: ${one.answer} after ${one.milliseconds} ms, ${inMegabytes(one.bytes)} more memory`);
  const stray = tried.flatMap((one) => one.stray.map((target) => `${one.what}: connected to ${target}`));
  const most = Math.max(...endured.map(({ bytes }) => bytes));
  const longest = Math.max(...endured.map(({ milliseconds }) => milliseconds));
  return {
    figure: `${addressForms.length} forms × ${ways.length} ways: ${stray.length + reached} connections inside; ${endured.length - 1} bodies: at most ${longest} ms of ${usualMs} + 1000, ${inMegabytes(most)} of 150 MB`,
    failures: [
      ...stray,
      ...(reached === 0 ? [] : [`the listener inside was reached ${reached} times`]),
      ...tried
        .filter(({ answer }) => answer !== 'blocked_address')
        .map(({ what, answer }) => `${what}: ${answer}`),
      ...(seen.length === 2 && origin.reached() === 2
        ? []
        : ['without the guard nothing is seen: the proof is blind']),
      ...endured.flatMap((one) =>
        wrongWith(one, points === undefined ? usualMs + 1000 : Number.POSITIVE_INFINITY),
      ),
    ],
  };
}

function wrongWith({ path, answer, milliseconds, bytes }: Endured, mostMs: number): readonly string[] {
  const expected = ends[path] ?? ['timed_out'];
  return [
    ...(expected.includes(answer) ? [] : [`${path}: ${answer} instead of ${expected.join(' or ')}`]),
    ...(milliseconds <= mostMs ? [] : [`${path}: took ${milliseconds} ms`]),
    ...(bytes <= mostGrowth ? [] : [`${path}: took ${inMegabytes(bytes)}`]),
  ];
}

const inMegabytes = (bytes: number): string => `${Math.round(bytes / megabyte)} MB`;
