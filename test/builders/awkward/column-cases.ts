import { type AwkwardCase, legacyCase, moving } from './case.ts';

const url = (id: string, about: string, is: (address: URL, text: string) => boolean): AwkwardCase =>
  legacyCase(
    id,
    about,
    ({ msdyn_landingurl: text }) => text !== null && URL.canParse(text) && is(new URL(text), text),
  );

const name = (id: string, about: string, is: (text: string) => boolean): AwkwardCase =>
  legacyCase(id, about, (one) => one.msdyn_name !== null && is(one.msdyn_name));

export const columnCases: readonly AwkwardCase[] = [
  legacyCase('version-two', 'It says version 2.0 already.', (one) => one.msdyn_ciproviderapiversion === 1),
  legacyCase('order-zero', 'Its order is that of Omnichannel.', (one) => one.msdyn_sortorder === 0),
  legacyCase('order-null', 'It has no order.', (one) => one.msdyn_sortorder === null),
  {
    id: 'order-tie',
    about: 'Two rows have one order.',
    occursIn: (snapshot) => {
      const orders = moving(snapshot).map((row) => row.columns.msdyn_sortorder ?? 0);
      return new Set(orders).size < orders.length;
    },
  },
  {
    id: 'inactive',
    about: 'A 1.0 row is inactive.',
    occursIn: ({ rows }) => rows.msdyn_ciprovider.some((row) => row.columns.statecode === 1),
  },
  legacyCase('icon', 'It has an icon.', (_columns, row, { withIcon }) => withIcon.includes(row.id)),
  legacyCase('linked-people', 'People are linked one by one.', (_columns, row, { links }) =>
    links.msdyn_ciprovider_systemuser_membership.some((link) => link.from === row.id),
  ),
  legacyCase('url-null', 'It has no address.', (one) => one.msdyn_landingurl === null),
  legacyCase('url-relative', 'Its address is not absolute.', (one) =>
    /^\w+\//.test(one.msdyn_landingurl ?? ''),
  ),
  url('url-http', 'Its address is not https.', ({ protocol }) => protocol === 'http:'),
  url('url-localhost', 'Its address is a developer’s machine.', ({ hostname }) => hostname === 'localhost'),
  url('url-spaces', 'Blanks are not escaped.', (_address, text) => text.includes(' ')),
  url('url-secret-in-query', 'The query holds a secret.', ({ search }) => /token/i.test(search)),
  url('url-secret-in-hash', 'The fragment holds a secret.', ({ hash }) => /token/i.test(hash)),
  url('url-user', 'User and password stand in it.', ({ password }) => password !== ''),
  url('url-other-organisation', 'It names another organisation.', ({ search }) =>
    /base=.*fabrikam/.test(search),
  ),
  url('url-idle-threshold', 'A script appended to it.', ({ search }) => search.includes('idleTimeThreshold')),
  url('url-double-slash', 'Its path begins with two slashes.', ({ pathname }) => pathname.startsWith('//')),
  url('url-longest', 'It has 1,024 characters.', (_address, text) => text.length === 1024),
  url('omnichannels-own', 'It is Omnichannel’s own.', ({ pathname }) => /chatcontrol/i.test(pathname)),
  legacyCase('domain-empty', 'The trusted domain is empty.', (one) => one.msdyn_trusteddomain === ''),
  legacyCase('domain-path', 'The trusted domain has a path.', (one) =>
    /\.\w+\/./.test(one.msdyn_trusteddomain ?? ''),
  ),
  legacyCase(
    'domain-unreadable',
    'The trusted domain is no address.',
    (one) => !!one.msdyn_trusteddomain && !URL.canParse(one.msdyn_trusteddomain),
  ),
  legacyCase('parameters-secret', 'Parameters hold a key.', (one) =>
    /apikey/i.test(one.msdyn_customparams ?? ''),
  ),
  legacyCase(
    'parameters-longest',
    'Parameters of 2,000 units end with an emoji.',
    (one) => one.msdyn_customparams?.length === 2000 && one.msdyn_customparams.endsWith('📞'),
  ),
  legacyCase('parameters-blanks', 'Parameters end with blanks.', (one) =>
    /\s$/.test(one.msdyn_customparams ?? ''),
  ),
  legacyCase('sandbox-unknown', 'A sandbox token is unknown.', (one) =>
    (one.msdyn_sandboxconfiguration ?? '').includes('allow-everything'),
  ),
  legacyCase('name-null', 'It has no name.', (one) => one.msdyn_name === null),
  legacyCase('name-empty', 'Its name is empty.', (one) => one.msdyn_name === ''),
  legacyCase(
    'nothing-to-call-it',
    'It has neither name nor label.',
    (one) => !one.msdyn_name && !one.msdyn_label,
  ),
  name('name-longest', 'The name has 100 units and ends with an emoji.', (text) => text.length === 100),
  name('name-markdown', 'The name is Markdown, a mention and a date.', (text) => text.includes('{{DATE')),
  name('name-right-to-left', 'The name runs from right to left.', (text) => /\p{Script=Arabic}/u.test(text)),
  name('name-symbols', 'The name has no letter.', (text) => text !== '' && !/\p{L}/u.test(text)),
  {
    id: 'name-twins',
    about: 'Two names differ in their Unicode form only.',
    occursIn: (snapshot) => {
      const names = new Set(moving(snapshot).flatMap((row) => row.columns.msdyn_name ?? []));
      return new Set([...names].map((one) => one.normalize('NFC'))).size < names.size;
    },
  },
  {
    id: 'name-twice',
    about: 'Two rows have one name.',
    occursIn: (snapshot) => {
      const names = moving(snapshot).flatMap((row) => row.columns.msdyn_name ?? []);
      return new Set(names).size < names.length;
    },
  },
];
