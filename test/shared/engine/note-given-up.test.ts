import { expect, it } from 'vitest';
import { noteGivenUp } from '../../../shared/engine/note-given-up.ts';
import type { Ports } from '../../../shared/engine/ports.ts';
import { noTelemetry } from '../../../shared/engine/telemetry-ports.ts';

const id = 'contoso-dev.8235000000000.abcdef123456';

async function said(message: unknown, run: () => Promise<undefined>): Promise<readonly unknown[]> {
  const lines: unknown[] = [];
  const warn = (event: string, fields?: object): void => {
    lines.push({ event, ...fields });
  };
  const measured: unknown[] = [];
  const telemetry = { ...noTelemetry, measure: (...one: readonly unknown[]) => void measured.push(one) };
  const ledger = { run, inquiry: async () => undefined };
  const settings = { environments: [] };
  await noteGivenUp({ log: { info: warn, warn }, ledger, telemetry, settings } as unknown as Ports, message);
  expect(measured).toEqual([['cutover.poison', 1]]);
  return lines;
}

it('a wake-up that was given up is a line with run and environment', async () => {
  expect(await said(id, async () => undefined)).toEqual([
    { event: 'wake_up_given_up', run: id, environment: 'contoso-dev', status: 'none' },
  ]);
});

it('a run that cannot be read is named all the same, without what the error says', async () => {
  const lines = await said(id, () => Promise.reject(new Error('private content')));
  expect(lines).toMatchObject([{ run: id, status: 'unreadable', name: 'Error' }]);
  expect(JSON.stringify(lines)).not.toContain('private content');
});

it('what is no run id is not repeated', async () => {
  const lines = await said('hello <script>', async () => undefined);
  expect(lines).toEqual([{ event: 'wake_up_given_up', run: 'unreadable' }]);
});
