import type { Proof, ProofOptions, Proven } from '../proof.ts';
import { type Case, casesOf } from '../stale/cases.ts';
import { furnish } from '../stale/furnish.ts';
import { openRoom, type Room } from '../stale/room.ts';
import { sampleOf } from '../stale/sample.ts';

export const stale: Proof = {
  id: 'stale',
  claim:
    'Whatever a plan read and that has changed, gone or come after approval stops it with zero writes; what decides nothing does not.',
  few: 30,
  run: proveStale,
};

async function proveStale({ points, seed, print }: ProofOptions): Promise<Proven> {
  const room = await openRoom({ furnish });
  try {
    room.reset();
    const probe = await room.approved();
    const run = await probe.world.ports.ledger.run(probe.run);
    if (run?.status !== 'applying') throw new Error(`the plan waits for ${run?.status}`);
    const plan = await probe.world.ports.ledger.plan(run.environment, run.plan);
    const all = casesOf(plan, room.double);
    const cases = points === undefined ? all : sampleOf(all, points, seed);
    const failures: string[] = [];
    for (const one of cases) failures.push(...(await failuresOf(room, one)));
    const refused = cases.filter((one) => one.expected === 'stale').length;
    const controls = cases.length - refused;
    print(`${all.length} cases, from every table, column, link, answer and part that a plan reads`);
    return {
      figure: `${refused} changes after approval, each refused with 0 writes; ${controls} that decide nothing, none refused`,
      failures,
    };
  } finally {
    await room.stop();
  }
}

async function failuresOf(room: Room, one: Case): Promise<readonly string[]> {
  room.reset();
  const approved = await room.approved();
  one.act(room.double);
  const run = await approved.finish();
  const card = (await approved.card()).join('\n');
  const missing = (one.shows ?? []).filter((text) => !card.includes(text));
  const said = missing.length > 0 && (one.expected === 'stale' || run.status === 'unproven') ? missing : [];
  const wrong: string[] = [];
  if (one.expected === 'control') {
    if (run.status !== 'unproven') wrong.push(`ended ${run.status}: ${card.slice(0, 400)}`);
    if (!one.id.startsWith('changed') && said.length > 0)
      wrong.push(`the card does not say ${said.join(', ')}`);
  } else {
    if (run.status !== 'stale')
      wrong.push(`ended ${run.status}${'refusal' in run ? ` ${run.refusal?.reason}` : ''}`);
    if (room.writes() > 0) wrong.push(`${room.writes()} writes`);
    if (!card.includes('[Plan again]')) wrong.push('no way to plan again');
    if (said.length > 0) wrong.push(`the card does not say ${said.join(', ')}:\n${card.slice(0, 500)}`);
  }
  return wrong.map((text) => `${one.id}: ${text}`);
}
