import { type Check, check } from '../../domain/checkup.ts';
import type { Guid } from '../../domain/guid.ts';
import { field } from '../json.ts';
import { odata } from '../odata.ts';
import { type Asker, isGood, rowsOf } from './plain-ask.ts';

/**
 * Whether the person whose sign-in opens the workspace can be one of those who were moved: an enabled user. What the
 * stored sign-in itself is worth only opening a page can tell.
 */
export async function whoLooks(
  ask: Asker['ask'],
  person: Guid,
  environment: string,
): Promise<readonly Check[]> {
  const answer = await ask(
    odata`systemusers?$select=systemuserid,isdisabled&$filter=azureactivedirectoryobjectid eq ${person}`,
  );
  if (!isGood(answer)) return [];
  const able = rowsOf(answer).some((row) => field(row, 'isdisabled') !== true);
  return able ? [] : [check('browser', 'look_no_user', { person, environment })];
}
