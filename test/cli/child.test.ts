import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FixtureRow } from '../../sandbox/dataverse/fixture.ts';
import { type ChildRoom, openChildRoom } from './child-room.ts';
import { typedCases } from './typed-cases.ts';

let room: ChildRoom;
beforeAll(async () => {
  room = await openChildRoom();
}, 300_000);
afterAll(() => room?.stop());

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const conforms = ajv.compile(JSON.parse(readFileSync('docs/terminal.schema.json', 'utf8')));

/** The one value that was printed, as docs/terminal.schema.json has it. */
function answerIn(out: string) {
  const value = JSON.parse(out);
  expect(conforms(value) ? [] : conforms.errors).toEqual([]);
  return value;
}

describe('cutover as a process of its own', () => {
  it.each(typedCases)('$id', async ({ args, env, exit, outcome, out, err }) => {
    const done = await room.type(args, env);
    expect(done.exit, done.err + done.out).toBe(exit);
    if (outcome !== undefined) expect(answerIn(done.out)).toMatchObject({ outcome });
    if (out !== undefined) expect(done.out).toMatch(out);
    if (err !== undefined) expect(done.err).toMatch(err);
    else if (args.includes('--json')) expect(done.err).toBe('');
    expect(done.out + done.err).not.toMatch(/\n\s+at /);
  });

  it('waits as told when it is throttled, and answers then', async () => {
    const { faults } = room.doubles.dev;
    const fault = { match: {}, times: 2, do: { kind: 'throttle', retryAfterSeconds: 1 } } as const;
    faults.push({ ...fault });
    expect((await room.type(['plan', 'contoso-dev', '--json'])).exit).toBe(0);
  });

  it('tells a difference by its exit code, by its old and new value, and writes nothing anywhere', async () => {
    const { store, requests } = room.doubles.dev;
    const [provider] = store
      .rows('msdyn_channelprovider')
      .filter((row) => row.msdyn_name === 'Twilio Softphone');
    store.put('msdyn_channelprovider', { ...provider, msdyn_label: 'Edited by hand' } as FixtureRow);
    const before = requests.length;
    const told = await room.type(['drift', 'contoso-dev']);
    expect([told.exit, told.out.includes('Edited by hand')], told.out + told.err).toEqual([1, true]);
    const json = await room.type(['validate', 'contoso-dev', '--json']);
    expect([json.exit, answerIn(json.out).outcome]).toEqual([1, 'differs']);
    expect(requests.slice(before).filter(({ kind, method }) => kind !== 'batch' && method !== 'GET')).toEqual(
      [],
    );
    expect((await room.type(['drift', 'contoso-dev'])).out).toContain('1 new difference');
    store.put('msdyn_channelprovider', provider as FixtureRow);
  });

  it('ends without a word where nobody reads on, as behind head', async () => {
    const done = await room.type(['--help'], {}, (child) => child.stdout?.destroy());
    expect(done).toMatchObject({ exit: 0, err: '' });
  });

  it.skipIf(process.platform === 'win32')(
    'ends with 130 and without a stack when somebody interrupts',
    async () => {
      const { faults } = room.doubles.dev;
      const struck = {
        match: {},
        times: 1,
        do: { kind: 'hold', until: new Promise(() => undefined) },
      } as const;
      const fault = { ...struck };
      faults.push(fault);
      const done = await room.type(['plan', 'contoso-dev'], {}, (child) => {
        child.stderr?.once('data', () => child.kill('SIGINT'));
      });
      faults.splice(faults.indexOf(fault), 1);
      expect(done.exit).toBe(130);
      expect(done.err).not.toMatch(/\n\s+at /);
    },
  );
});
