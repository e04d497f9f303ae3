import type { RunId } from '../../../shared/domain/ids.ts';
import { advance } from '../../../shared/engine/advance.ts';
import type { Deed, Scene } from './part.ts';

export const worker = (act: (scene: Scene, id: RunId) => Promise<unknown>): Deed => ({
  actors: ['worker'],
  act: async (scene) => {
    if (scene.newest !== undefined) await act(scene, scene.newest.id);
    return undefined;
  },
  idle: ({ open }) =>
    open === undefined || !['planning', 'applying', 'verifying', 'blocked'].includes(open.status),
});

export const work = worker(({ w }, id) => advance(w.ports, id));

const joined = ({ learn }: Deed): Pick<Deed, 'learn'> => (learn === undefined ? {} : { learn });

/** A click that comes while the worker is at it; either may be first. */
export const meanwhile = (click: Deed): Deed => ({
  ...joined(click),
  actors: ['worker', ...click.actors],
  act: async (scene) => {
    const [answer] = await Promise.all([click.act(scene), work.act(scene)]);
    return answer;
  },
});
