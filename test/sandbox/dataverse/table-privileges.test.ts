import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Fixture } from '../../../sandbox/dataverse/fixture.ts';
import { fixtureBuilder } from '../../../sandbox/dataverse/fixture-builder.ts';
import { relationships } from '../../../sandbox/dataverse/relationships.ts';
import { tableNamed, tables } from '../../../sandbox/dataverse/tables.ts';
import { type Opened, openDouble, refusalOf } from './open-double.ts';

const id = '33333333-3333-4333-8333-333333333333';
const denied = '403 0x80040220';

/** Somebody whose role allows nothing, and for each table somebody who may append to others rows of it, and nothing else. */
function organisation(): Fixture {
  const builder = fixtureBuilder('closed');
  const empty = builder.role('Empty', { privileges: [] });
  builder.person('Nobody', { account: 'nobody', roles: [empty], objectId: 'nobody' });
  builder.person('Roleless', { account: 'roleless', roles: [], objectId: 'roleless' });
  for (const { name, privilege } of tables) {
    const role = builder.role(name, { privileges: [`prvAppend${privilege}`] });
    builder.person(name, { account: name, roles: [role], objectId: `append-${name}` });
  }
  return builder.build();
}

let open: Opened;
beforeAll(async () => {
  open = await openDouble(organisation());
});
afterAll(() => open.double.stop());

const refusal = async (what: string, body: object = {}): Promise<string> =>
  refusalOf(await open.call(what, { as: 'nobody', ...(what.startsWith('GET') ? {} : { body }) }));

test.each(tables.map((table) => [table.name, table] as const))(
  '%s can be neither read nor written without a privilege',
  async (_, table) => {
    expect(await refusal(`GET ${table.set}`)).toBe(denied);
    expect(await refusal(`GET ${table.set}(${id})`)).toBe(denied);
    if (!table.writable) return;
    open.double.store.put(table.name, { [table.key]: id });
    expect(await refusal(`POST ${table.set}`)).toBe(denied);
    expect(await refusal(`PATCH ${table.set}(${id})`)).toBe(denied);
    expect(await refusal(`DELETE ${table.set}(${id})`)).toBe(denied);
  },
);

const ends = relationships
  .filter((one) => !one.readOnly && !one.assigns)
  .flatMap(({ name, from, to }) => [
    { name, here: from.table, there: to.table },
    { name, here: to.table, there: from.table },
  ]);

test.each(ends)('a link of $name from $here needs Append here and AppendTo at $there', async (end) => {
  const what = `POST ${tableNamed(end.here).set}(${id})/${end.name}/$ref`;
  const asks = async (as: string): Promise<string | undefined> =>
    /prv\w+/.exec((await open.call(what, { as, body: {} })).body.error?.message ?? '')?.[0];
  expect(await asks('nobody')).toBe(`prvAppend${tableNamed(end.here).privilege}`);
  expect(await asks(`append-${end.here}`)).toBe(`prvAppendTo${tableNamed(end.there).privilege}`);
});

test('who is in a team is not changed here at all', async () => {
  const reply = await open.call(`POST teams(${id})/teammembership_association/$ref`, {
    as: 'nobody',
    body: {},
  });
  expect(reply.status).toBe(501);
});

test('without any role nothing is answered, not even who one is', async () => {
  const answer = await open.call('GET WhoAmI', { as: 'roleless' });
  expect(answer.status).toBe(403);
  expect(JSON.stringify(answer)).toContain('0x80042f09');
});
