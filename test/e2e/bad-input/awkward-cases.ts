import type { Fixture, FixtureRow } from '../../../sandbox/dataverse/fixture.ts';
import type { DataverseDouble } from '../../../sandbox/dataverse/start-dataverse.ts';
import { plainOrganisation } from '../../../sandbox/fixtures/contoso-dev.ts';
import { asCustomizer, withProviders } from './organisation.ts';

/** Something odd that Dataverse allows, and that is planned, approved and applied like anything else. */
export interface AwkwardCase {
  /** Also the key of its environment. */
  readonly id: string;
  /** Display name of its environment, where that is part of the case. */
  readonly name?: string;
  readonly fixture: () => Fixture;
  readonly spoil?: (double: DataverseDouble) => void;
  /** Words on the card of the plan. */
  readonly says: readonly string[];
  /** Words that must not be on it. */
  readonly hides?: readonly string[];
  /** Which 1.0 rows become 2.0 rows; all, unless given. */
  readonly moves?: (row: FixtureRow) => boolean;
}

const face = '😀';
/** Exactly so many UTF-16 units, the last two of them one emoji. */
const full = (start: string, length: number): string =>
  `${start}${'x'.repeat(length - start.length - face.length)}${face}`;

/** What Markdown, Teams and the card's own template language would make something of. */
export const executable =
  '**Bold** [click](https://x.example) <at>Everyone</at> {{DATE(2026-11-22,SHORT)}} $\u007bx} `y` _z_ # h';

const empty: FixtureRow = Object.fromEntries(
  ['landingurl', 'sortorder', 'appselector', 'roleselector'].map((name) => [`msdyn_${name}`, null]),
);
const isFilled = (row: FixtureRow): boolean => row.msdyn_landingurl !== null;
const oneAndAnEmpty = (id: string) => (): Fixture => withProviders(id, [{ msdyn_name: 'Filled' }, empty]);

export const awkwardCases: readonly AwkwardCase[] = [
  {
    id: 'empty-row-hidden',
    fixture: oneAndAnEmpty('empty-row-hidden'),
    says: ['Filled'],
    hides: ['names no app'],
    moves: isFilled,
  },
  {
    id: 'empty-row-shown',
    fixture: oneAndAnEmpty('empty-row-shown'),
    spoil: ({ behaviour }) => {
      behaviour.roleFilter = 'off';
    },
    says: ['Filled', 'names no app, so CIF 1.0 never shows it. It stays where it is.'],
    moves: isFilled,
  },
  {
    id: 'longest-values',
    fixture: () =>
      withProviders('longest-values', [
        {
          msdyn_name: full('Longest ', 100),
          msdyn_label: full('Label ', 100),
          msdyn_landingurl: full('https://longest.contoso.example/?sig=hidden-value&end=', 1024),
          // An address would become its origin; what is none is kept as it is.
          msdyn_trusteddomain: full('no address ', 2000),
          msdyn_customparams: full('{ "open', 2000),
          msdyn_sandboxconfiguration: full('allow-scripts,', 2000),
        },
        // Of an odd length, so that a name made of it and cut anywhere even would cut an emoji in two.
        { msdyn_name: `Odd${face.repeat(48)}`, msdyn_label: face.repeat(50) },
        { msdyn_name: face.repeat(50) },
      ]),
    says: ['Longest xxx', 'Odd😀'],
  },
  {
    id: 'twins',
    fixture: () =>
      withProviders('twins', [
        { msdyn_name: 'Café Téléphone'.normalize('NFC'), msdyn_customparams: 'é'.normalize('NFD') },
        { msdyn_name: 'Café Téléphone'.normalize('NFD'), msdyn_customparams: 'é'.normalize('NFC') },
      ]),
    says: ['2 providers are called', 'their unique names tell them apart'],
  },
  {
    id: 'executable-names',
    name: executable,
    fixture: () =>
      withProviders('executable-names', [
        { msdyn_name: executable, msdyn_label: executable, msdyn_customparams: executable },
        { msdyn_name: '{{{{TIME(2026-11-22T08:00:00Z)}}}} $\u007bname}' },
        { msdyn_name: '\u202emoc.elpmaxe\u202c\u0007 line\r\nbreak\u2028' },
      ]),
    says: ['**Bold** [click](https://x.example) <at>Everyone</at>', '`y` _z_ # h'],
    hides: ['{{'],
  },
  {
    id: 'older-organisation',
    fixture: () => plainOrganisation('older-organisation'),
    spoil: ({ behaviour }) => {
      for (const what of [
        'msdyn_appconfiguration.msdyn_profileorder',
        'msdyn_ciprovider.msdyn_channelprovidericon',
        'msdyn_appprofilerolemapping',
        'msdyn_smartassistconfig',
        'msdyn_appcopilotconfiguration',
      ])
        behaviour.absent.add(what);
    },
    says: ['Twilio Softphone'],
  },
  {
    id: 'customizer-only',
    fixture: () => asCustomizer('customizer-only', []).fixture,
    says: ['Twilio Softphone'],
    hides: ['prv', 'could not be looked up'],
  },
  {
    id: 'privileges-unreadable',
    fixture: () => asCustomizer('privileges-unreadable', []).fixture,
    spoil: ({ faults }) => {
      const refusal = { kind: 'refuse', status: 403, code: '0x80040220', message: 'No.' } as const;
      faults.push({ part: { path: /RetrieveUserPrivileges/ }, times: 1000, do: refusal });
    },
    says: ['Not checked yet', 'may write all this could not be looked up'],
  },
];
