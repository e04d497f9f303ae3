import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { tellPlan } from '../../cli/commands/plan.ts';
import { readingId } from '../../cli/readings/reading.ts';
import { plainTerminal } from '../../cli/terminal/terminal.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import type { Observer } from '../../shared/engine/observer-ports.ts';
import { openProof } from '../../shared/engine/open-proof.ts';
import { planNow } from '../../shared/engine/plan-now.ts';
import { approved } from '../builders/acts.ts';
import { contosoDev, world } from '../builders/world.ts';
import { dockingWidget } from '../fakes/fake-observer.ts';

const conforms = new Ajv2020({ strict: false, validateFormats: false }).compile(
  JSON.parse(readFileSync('docs/terminal.schema.json', 'utf8')),
);

const shut: Observer['widget'] = async ({ run }) => ({
  framing: { framed: 'yes', findings: [] },
  code: { ...dockingWidget, visible: run ? 'no' : 'yes' },
});

/** What `plan` prints after a migration that this observer looked at, and how it ends. */
async function planned(observer: Partial<Observer>, ...options: readonly string[]) {
  const w = await world();
  Object.assign(w.ports.observer, observer);
  const run = await approved(w);
  await w.work();
  const made = await planNow(w.ports, contosoDev, readingId(w.ports, contosoDev));
  if (isRefusal(made)) throw new Error(made.reason);
  const out: string[] = [];
  const terminal = { ...plainTerminal(options), print: (line: string) => void out.push(line) };
  const said = { places: [], options: new Map(options.map((one) => [one.slice(2), ''])) };
  const about = { ports: w.ports, environment: contosoDev, said };
  const exit = tellPlan(terminal, about, made, await openProof(w.ports, contosoDev, made));
  return { exit, run, told: out.join('\n') };
}

describe('a plan in the terminal that has nothing to change', () => {
  it('says that nobody has seen the panel work since the run before, and what to say', async () => {
    const { exit, told } = await planned({ signedIn: () => undefined });
    expect(told).toMatch(/No changes\.[\s\S]*since run [0-9a-f]{6} is not proven yet\..*look contoso-dev$/);
    expect(exit).toBe(0);
  });

  it('says that checks of the run before failed, where to read which, and what to say', async () => {
    const { exit, told } = await planned({ widget: shut });
    expect(told).toMatch(
      /No changes\.[\s\S]*checks of run ([0-9a-f]{6}) failed\. .*show \1\..*repair contoso-dev$/,
    );
    expect(exit).toBe(1);
  });

  it('says so in Markdown, too', async () => {
    const { told } = await planned({ signedIn: () => undefined }, '--markdown');
    expect(told).toMatch(/^# Contoso Dev[\s\S]*is not proven yet/);
  });

  it.each([
    ['unseen', 'clean', { signedIn: () => undefined }],
    ['failed', 'differs', { widget: shut }],
  ] as const)('tells a script that proof is open: %s', async (open, outcome, observer) => {
    const { exit, run, told } = await planned(observer, '--json');
    const answer: unknown = JSON.parse(told);
    expect(answer).toMatchObject({ outcome, changes: [], proof: { open, run } });
    expect(conforms(answer), JSON.stringify(conforms.errors)).toBe(true);
    expect(exit).toBe(outcome === 'clean' ? 0 : 1);
  });

  it('says no more than that where the run before is proven', async () => {
    const { exit, told } = await planned({});
    expect(told).not.toMatch(/not proven yet|checks of run/);
    expect(exit).toBe(0);
    expect(JSON.parse((await planned({}, '--json')).told)).not.toHaveProperty('proof');
  });
});
