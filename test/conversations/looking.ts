import { reasons, refuse } from '../../shared/domain/reason.ts';
import { id } from '../builders/ids.ts';
import { pasted } from '../builders/own-browser.ts';
import { person } from './cast.ts';
import { refusedLooks } from './scenes.ts';
import type { Stage } from './stage.ts';

/** What the browser of the product answers from now on; `again`: as it was. */
export function answers(on: Stage, code: string): readonly string[] {
  const { observer } = on.world.ports;
  const reason = reasons.find((one) => one === code);
  const refused = async () => refuse(reason ?? 'unexpected', reason && refusedLooks[reason]);
  Object.assign(on.ports, {
    observer: reason === undefined ? observer : { ...observer, workspace: refused },
  });
  return [];
}

/** Who is signed in for the product to look: nobody, or somebody whom the plan does not move. */
export function isSignedIn(on: Stage, who: string): readonly string[] {
  const signedIn = () => (who === 'Nobody' ? undefined : id(0xd1, 0xffff));
  Object.assign(on.ports, { observer: { ...on.world.ports.observer, signedIn } });
  return [];
}

/** The newest lines that somebody was given, run in a browser, and what they printed pasted. @param but JSON of what is otherwise */
export function pastes(on: Stage, name: string, but = '{}'): Promise<readonly string[]> {
  const text = pasted(on.world, on.linesGiven(), JSON.parse(but));
  return on.says(person(name), text);
}
