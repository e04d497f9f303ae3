import { createDefaultHttpClient, type HttpClient } from '@azure/core-rest-pipeline';
import type { Struck } from '../../../sandbox/dataverse/faults.ts';
import type { Store } from '../../../sandbox/dataverse/store.ts';
import type { Proof, ProofOptions, Proven } from '../proof.ts';
import { furnish } from '../stale/furnish.ts';
import { halfMigrated } from '../stale/half-migrated.ts';
import { type Edit, editBefore, isWrite } from '../stale/human-edit.ts';
import { openRoom, type Room } from '../stale/room.ts';
import { randomFrom } from '../stale/sample.ts';

export const humanEdits: Proof = {
  id: 'human-edits',
  claim:
    'What a person edits between the check and the write is never overwritten, and they are told what to do.',
  few: 20,
  run: proveHumanEdits,
};

/** Every so many edits are played to a client without guards as well, which must lose some. */
const naiveShare = 5;

async function proveHumanEdits({ points = 500, seed, print }: ProofOptions): Promise<Proven> {
  const guarded = await playAll(points, seed);
  const naive = await playAll(Math.max(10, Math.floor(points / naiveShare)), seed, withoutGuards());
  for (const [kind, count] of guarded.kinds) print(`${count} × ${kind}`);
  const blind =
    naive.overwritten === 0
      ? ['the control without If-Match overwrote nothing: the harness sees nothing']
      : [];
  return {
    figure: `${points} human edits before a write: ${guarded.overwritten} overwritten, ${guarded.stopped} stopped, ${guarded.repair} told by a check, ${guarded.equal} equal to the plan or beside it; without If-Match ${naive.overwritten} of ${naive.played} overwritten`,
    failures: [...guarded.failures, ...blind],
  };
}

interface Played {
  played: number;
  overwritten: number;
  stopped: number;
  repair: number;
  equal: number;
  readonly kinds: Map<string, number>;
  readonly failures: string[];
}

/** The intruder edits before the write of this number, once a migration. */
interface Intruder {
  writesLeft: number;
  random: () => number;
  edit: Edit | undefined;
}

async function playAll(points: number, seed: number, httpClient?: HttpClient): Promise<Played> {
  const intruder: Intruder = { writesLeft: 0, random: () => 0, edit: undefined };
  const meanwhile = (struck: Struck, store: Store): void => {
    if (!isWrite(struck) || intruder.writesLeft === 0) return;
    intruder.writesLeft -= 1;
    if (intruder.writesLeft === 0) intruder.edit = editBefore(struck, store, intruder.random);
  };
  const client = httpClient === undefined ? {} : { httpClient };
  const room = await openRoom({ furnish, meanwhile, client });
  const tally: Played = {
    played: 0,
    overwritten: 0,
    stopped: 0,
    repair: 0,
    equal: 0,
    kinds: new Map(),
    failures: [],
  };
  try {
    await halfMigrated(room);
    room.reset();
    const undisturbed = await (await room.approved()).finish();
    if (undisturbed.status !== 'unproven') throw new Error(`undisturbed it ends ${undisturbed.status}`);
    const writes = room.writes();
    for (let point = 1; point <= points; point++) {
      const random = randomFrom(seed * 1_000_003 + point);
      Object.assign(intruder, { writesLeft: 1 + Math.floor(random() * writes), random, edit: undefined });
      await playOne(room, intruder, tally, `seed ${seed}, point ${point}`);
    }
    return tally;
  } finally {
    await room.stop();
  }
}

async function playOne(room: Room, intruder: Intruder, tally: Played, at: string): Promise<void> {
  room.reset();
  const approved = await room.approved();
  const run = await approved.finish();
  const { edit } = intruder;
  intruder.writesLeft = 0;
  if (edit === undefined) {
    tally.failures.push(`${at}: nobody edited anything`);
    return;
  }
  const where = `${at}: ${edit.kind}`;
  tally.played += 1;
  tally.kinds.set(edit.kind, (tally.kinds.get(edit.kind) ?? 0) + 1);
  if (!edit.stands(room.double.store)) {
    tally.overwritten += 1;
    tally.failures.push(`${where}: overwritten, the run ended ${run.status}`);
  }
  const card = (await approved.card()).join('\n');
  if (run.status === 'stopped') {
    tally.stopped += 1;
    const told = card.includes('Plan again') && card.includes('What the other person wrote was kept');
    if (run.stop.cause !== 'conflict' || !told)
      tally.failures.push(`${where}: stopped by ${run.stop.cause} ${run.stop.detail}`);
  } else if (run.status === 'needs_repair') tally.repair += 1;
  else if (run.status === 'unproven' && edit.conflicts !== true) tally.equal += 1;
  else tally.failures.push(`${where}: ended ${run.status}`);
  if (edit.equal === true && run.status !== 'unproven')
    tally.failures.push(`${where}: the same, but ${run.status}`);
}

/** The naive control: the same client, but nothing it sends is guarded. */
function withoutGuards(): HttpClient {
  const real = createDefaultHttpClient();
  return {
    sendRequest: (request) => {
      request.headers.delete('If-Match');
      request.headers.delete('If-None-Match');
      return real.sendRequest(request);
    },
  };
}
