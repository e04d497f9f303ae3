import { afterAll, beforeAll, expect, test } from 'vitest';
import { serviceRepresentative } from '../../../sandbox/fixtures/standard-rows.ts';
import { type Opened, openDouble } from './open-double.ts';

let open: Opened;
beforeAll(async () => {
  open = await openDouble();
});
afterAll(() => open.double.stop());

const holders = (inner: string): string =>
  `systemusers?fetchXml=${encodeURIComponent(
    `<fetch aggregate="true"><entity name="systemuser"><attribute name="systemuserid" alias="n" aggregate="count"/>${inner}</entity></fetch>`,
  )}`;
const held = `<link-entity name="systemuserroles" from="systemuserid" to="systemuserid"><attribute name="versionnumber" alias="v" aggregate="max"/><filter><condition attribute="roleid" operator="eq" value="${serviceRepresentative}"/></filter></link-entity>`;
const ask = async (inner: string) => open.call(`GET ${holders(inner)}`);

test('rows that are joined are counted, and the highest version of a link is told', async () => {
  const { store } = open.double;
  const links = store
    .links('systemuserroles_association')
    .filter(({ from }) => from === serviceRepresentative);
  const before = (await ask(held)).body.value[0];
  expect(before?.n).toBe(links.length);
  const [one, two] = links;
  store.unlink('systemuserroles_association', one?.from ?? '', one?.to ?? '');
  expect((await ask(held)).body.value[0]?.n).toBe(links.length - 1);
  store.link('systemuserroles_association', one?.from ?? '', one?.to ?? '');
  const after = (await ask(held)).body.value[0];
  expect(after?.n).toBe(links.length);
  expect(Number(after?.v)).toBeGreaterThan(Number(before?.v));
  expect(two).toBeDefined();
});

test('FetchXML that is none, or that goes further than the double does, is refused', async () => {
  expect((await ask('<attribute>')).status).toBe(400);
  expect((await ask('<attribute name="fullname" alias="s" aggregate="sum"/>')).status).toBe(400);
  expect((await ask('<link-entity name="no_such" from="a" to="b"/>')).status).toBe(400);
  const plain = encodeURIComponent('<fetch><entity name="systemuser"/></fetch>');
  expect((await open.call(`GET systemusers?fetchXml=${plain}`)).status).toBe(501);
});

test('an organisation may refuse to aggregate versions', async () => {
  open.double.behaviour.absent.add('aggregates');
  expect((await ask(held)).status).toBe(400);
  open.double.behaviour.absent.clear();
});
