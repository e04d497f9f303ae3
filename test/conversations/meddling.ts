import type { RelationshipName } from '../../shared/domain/tables.ts';
import { withEffective } from '../builders/with-effective.ts';
import { contosoDev } from '../builders/world.ts';
import { person } from './cast.ts';
import { organisations } from './organisations.ts';
import type { Stage } from './stage.ts';

/** What the organisation is like, from now on. */
export function has(on: Stage, said: string): readonly string[] {
  const organisation = organisations[said];
  if (organisation === undefined) throw new Error(`no such organisation: ${said}`);
  const { dataverse } = on.world;
  dataverse.set(organisation(dataverse.state()));
  return [];
}

/** Somebody takes links away by hand. @param which `all`, or `the first` */
export function unlinks(on: Stage, which: string, relationship: string): readonly string[] {
  const { dataverse } = on.world;
  const state = dataverse.state();
  const left = which === 'all' ? [] : state.links[relationship as RelationshipName].slice(1);
  dataverse.set(withEffective({ ...state, links: { ...state.links, [relationship]: left } }));
  return [];
}

/** The same whenever somebody is about to look. */
export function keepsUnlinking(on: Stage, relationship: string): readonly string[] {
  beforeReading(on, async () => {
    unlinks(on, 'all', relationship);
  });
  return [];
}

const during: { readonly [said: string]: string } = { read: 'planning', checked: 'verifying' };

/** Somebody types while the worker is at it; what is answered comes with what the worker does. */
export function meanwhile(on: Stage, said: string, name: string, line: string): readonly string[] {
  let done = false;
  beforeReading(on, async () => {
    const [run] = await on.ports.ledger.runs(contosoDev.key, 1);
    if (done || run?.status !== during[said]) return;
    done = true;
    on.meanwhile.push(...(await on.says(person(name), line)));
  });
  return [];
}

/** One of the next writes is carried out, and its answer lost. */
export function losesAnAnswer(on: Stage): readonly string[] {
  const { dataverse } = on.world;
  const { apply } = dataverse;
  let lost = 0;
  Object.assign(dataverse, {
    unanswered: () => lost,
    apply: (...asked: Parameters<typeof apply>) => {
      lost = 1;
      return apply(...asked);
    },
  });
  return [];
}

function beforeReading(on: Stage, act: () => Promise<void>): void {
  const { dataverse } = on.world;
  const { readSnapshot } = dataverse;
  Object.assign(dataverse, {
    readSnapshot: async (...asked: Parameters<typeof readSnapshot>) => {
      await act();
      return readSnapshot(...asked);
    },
  });
}
