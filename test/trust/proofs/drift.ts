import type { KnownDrift } from '../../../shared/domain/drift.ts';
import { driftCases } from '../../drift/cases.ts';
import { type DriftRoom, openDriftRoom } from '../../drift/room.ts';
import { harmlessCases } from '../../drift/stranger/harmless-cases.ts';
import { afterRuns } from '../drift/after-runs.ts';
import { tryAccepted, tryAlone } from '../drift/alone.ts';
import { type DriftTally, noDriftYet } from '../drift/tally.ts';
import type { Proof, ProofOptions, Proven } from '../proof.ts';

/** Checks of an environment that nobody touches. */
const untouched = 100;

export const drift: Proof = {
  id: 'drift',
  claim:
    'Every kind of drift is found, alone and with all others, with who and when; told once, silent until its date, closed when put back, part of the baseline when accepted; nothing harmless is ever told.',
  apart: true,
  few: 0,
  run: proveDrift,
};

async function proveDrift({ points = driftCases.length, print }: ProofOptions): Promise<Proven> {
  const tally = noDriftYet();
  const cases = driftCases.slice(0, points);
  await inRoom(async (room) => {
    for (const one of cases) {
      await tryAlone(room, one, tally, (what) => void tally.failures.push(`${one.id}: ${what}`));
      room.restore();
      await room.check();
    }
    print(`${tally.found} of ${cases.length} kinds found alone`);
    await nothingTold(room, tally);
    await together(room, tally);
  });
  for (const one of cases)
    await inRoom((room) =>
      tryAccepted(room, one, tally, (what) => void tally.failures.push(`${one.id}: ${what}`)),
    );
  const missed = await afterRuns(tally);
  return { figure: figureOf(tally, cases.length, missed), failures: tally.failures };
}

async function inRoom(act: (room: DriftRoom) => Promise<void>): Promise<void> {
  const room = await openDriftRoom();
  try {
    await act(room);
  } finally {
    await room.stop();
  }
}

async function nothingTold(room: DriftRoom, tally: DriftTally): Promise<void> {
  for (let count = 0; count < untouched; count++) {
    tally.untouched += 1;
    alarmed(tally, `untouched check ${count}`, (await room.check()).items);
  }
  for (const { id, act } of harmlessCases) {
    act(room);
    tally.harmless += 1;
    alarmed(tally, id, (await room.check()).items);
    room.restore();
  }
}

function alarmed(tally: DriftTally, id: string, items: readonly KnownDrift[]): void {
  if (items.length === 0) return;
  tally.alarms += 1;
  tally.failures.push(`${id}: told as ${items.map((item) => item.kind)}`);
}

async function together(room: DriftRoom, tally: DriftTally): Promise<void> {
  for (const round of [undefined, 'strange'] as const) {
    const all = driftCases.filter((one) => one.alone !== true && one.round === round);
    const wanted = new Set(all.map((one) => `${one.kind} ${one.subject(room)}`));
    for (const one of all) one.inject(room);
    const told = (await room.check()).items.map(({ kind, subject }) => `${kind} ${subject}`);
    for (const one of wanted)
      if (!told.includes(one)) tally.failures.push(`all at once: ${one} is not found`);
    for (const one of told) if (!wanted.has(one)) tally.failures.push(`all at once: ${one} is told too`);
    tally.together += all.length;
    room.restore();
    await room.check();
  }
}

function figureOf(tally: DriftTally, count: number, missed: readonly string[]): string {
  const of = (number: number): string => `${number} of ${count}`;
  return [
    `${of(tally.found)} kinds found alone, ${tally.together} at once`,
    `${tally.named} with who and when`,
    `${of(tally.silent)} no news at the second check`,
    `${of(tally.snoozed)} silent until their date`,
    `${of(tally.solved)} closed when put back`,
    `${of(tally.accepted)} in baseline and audit when accepted`,
    `${tally.alarms} false alarms in ${tally.untouched} untouched checks and ${tally.harmless} harmless changes`,
    `a deleted 2.0 row missed after ${missed.join(' and ')}`,
  ].join('; ');
}
