import { randomBytes } from 'node:crypto';
import type { FixtureRow } from '../../../sandbox/dataverse/fixture.ts';

/** Printed by a package in the host, past the log: the look at log lines must find it. */
export const leaked = 'words that a package prints';

const places = [
  leaked,
  'query of a channel URL',
  'second value of a query',
  'user name of a channel URL',
  'password of a channel URL',
  'hash of a channel URL',
  'custom parameters, JSON',
  'custom parameters, text',
  'query of a trusted domain',
  'password of a trusted domain',
  'error message of a refused read',
  'error message of a refused write',
  'error message of a refused person',
  'bearer token of the HTTP API',
  'basic credentials of the HTTP API',
  'function key that is wrong',
  'query of an HTTP request',
  'body of an HTTP request',
  'client assertion in a body',
  'bearer token at the door',
  'text of an activity at the door',
  'words in a chat message',
  'value of a card that nobody made',
] as const;

export type PlantedPlace = (typeof places)[number];

/** One secret for each place, of a form that looks like a key and is found nowhere else. */
export function plant(): ReadonlyMap<PlantedPlace, string> {
  return new Map(places.map((place, at) => [place, `pLnt${at}Sk${randomBytes(9).toString('hex')}`]));
}

/** Two 1.0 providers full of secrets. */
export function rowsWith(secret: (place: PlantedPlace) => string): readonly FixtureRow[] {
  const user = `${secret('user name of a channel URL')}:${secret('password of a channel URL')}`;
  return [
    {
      msdyn_name: 'Telephone',
      msdyn_label: 'Telephone',
      msdyn_landingurl: `https://${user}@phone.contoso.example/panel?twa=${secret('query of a channel URL')}&sig=${secret('second value of a query')}#access=${secret('hash of a channel URL')}`,
      msdyn_customparams: JSON.stringify({ apiKey: secret('custom parameters, JSON') }),
      msdyn_trusteddomain: `https://phone.contoso.example/?k=${secret('query of a trusted domain')}`,
    },
    {
      msdyn_name: 'Messages',
      msdyn_label: 'Messages',
      msdyn_landingurl: 'https://messages.contoso.example/panel',
      msdyn_customparams: `key=${secret('custom parameters, text')}`,
      msdyn_trusteddomain: `https://me:${secret('password of a trusted domain')}@messages.contoso.example`,
    },
  ];
}
