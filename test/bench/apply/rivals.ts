import { crowded } from './crowded.ts';
import type { Facts } from './facts.ts';
import { inParallel } from './in-parallel.ts';
import { startOrganisation } from './organisation.ts';
import { type RawClient, rawClient } from './raw-client.ts';
import { slowness } from './scale.ts';

/** Another way to give people a profile. */
export interface Rival {
  readonly id: string;
  readonly label: string;
  readonly atATime: number;
  /** Requests a person. */
  readonly requests: number;
  /** People of the part that is measured, where not all are. */
  readonly part?: number;
  readonly assign: (client: RawClient, profile: string, person: string) => Promise<void>;
}

const associate: Rival['assign'] = (client, profile, person) =>
  client.send('POST', `msdyn_appconfigurations(${profile})/msdyn_appconfiguration_systemuser/$ref`, {
    '@odata.id': `${client.root}systemusers(${person})`,
  });

const read = (client: RawClient, path: string, select: string): Promise<void> =>
  client.send('GET', `${path}?$select=${select}`);

export const rivals = {
  oneByOne: { id: 'one-by-one', label: 'one by one', atATime: 1, requests: 1, part: 200, assign: associate },
  singles: {
    id: 'singles',
    label: '52 single requests at once',
    atATime: 52,
    requests: 1,
    assign: associate,
  },
  /**
   * Reads both ends, writes the link, reads it back into its state: what a provider does that knows rows and links,
   * but nothing of batches. Ten at a time is what the best known of those tools does unless told otherwise.
   */
  provider: {
    id: 'provider',
    label: 'infrastructure as code',
    atATime: 10,
    requests: 4,
    part: 300,
    assign: async (client, profile, person) => {
      await read(client, `msdyn_appconfigurations(${profile})`, 'msdyn_uniquename');
      await read(client, `systemusers(${person})`, 'fullname');
      await associate(client, profile, person);
      await read(client, `systemusers(${person})/msdyn_appconfiguration_systemuser`, 'msdyn_uniquename');
    },
  },
} as const satisfies { readonly [name: string]: Rival };

export interface Measured {
  readonly seconds: number;
  readonly people: number;
  readonly facts: Facts;
}

export interface Begun {
  /** Settles when nothing but waiting is left, or all is done. */
  readonly quiet: Promise<void>;
  readonly done: Promise<Measured>;
}

/** Starts a rival in an organisation of its own. */
export async function begin(rival: Rival, people: number, dop: number): Promise<Begun> {
  const organisation = await startOrganisation({ people, dop, slowness });
  const crowd = crowded(people);
  const client = rawClient(organisation.url, rival.atATime);
  const part = crowd.people.slice(0, rival.part);
  const started = performance.now();
  const all = inParallel(part, rival.atATime, (person) => rival.assign(client, crowd.profile, person));
  const done = all
    .then(async () => {
      const seconds = (performance.now() - started) / 1_000;
      return { seconds, people: part.length, facts: await organisation.facts() };
    })
    .finally(async () => {
      await client.close();
      await organisation.stop();
    });
  return { done, quiet: Promise.race([all, everybodyWaits(client, rival.atATime)]) };
}

async function everybodyWaits(client: RawClient, workers: number): Promise<void> {
  while (client.waiting() < workers) await new Promise((resolve) => setTimeout(resolve, 100).unref());
}
