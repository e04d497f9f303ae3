import type { PictureName } from '../domain/evidence.ts';
import { environmentOf, type RunId } from '../domain/ids.ts';
import type { PersonRef } from '../domain/person.ts';
import { type Refusal, refuse } from '../domain/reason.ts';
import { findEnvironment } from './environment-settings.ts';
import { lacking } from './lacking.ts';
import type { Ports } from './ports.ts';
import { mayRead } from './read-runs.ts';

export interface PictureAsked {
  /** Of a run or an inquiry. */
  readonly id: RunId;
  readonly evidence: string;
  readonly picture: PictureName;
}

/** A picture stored with evidence. One that is not there and one that one may not see are the same answer. */
export async function readPicture(
  ports: Ports,
  { id, evidence, picture }: PictureAsked,
  by: PersonRef,
): Promise<Uint8Array | Refusal> {
  const environment = findEnvironment(ports, environmentOf(id));
  if (environment === undefined || !(await mayRead(ports, environment, by)))
    return lacking(ports, by.id, refuse('unknown_run'));
  return (await ports.evidence.picture(id, evidence, picture)) ?? refuse('unknown_run');
}
