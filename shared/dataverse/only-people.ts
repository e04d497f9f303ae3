import { selectOf } from './first-queries.ts';
import { columnList, odata } from './odata.ts';
import type { RawRow } from './parse-row.ts';

/** Only people: no disabled accounts, no application users. */
export const onlyPeople = odata`isdisabled eq false and accessmode eq 0 and applicationid eq null`;

/** Columns of a person, and those that `isPerson` looks at. */
export const personColumns = odata`${selectOf('systemuser')},${columnList(['accessmode', 'applicationid'])}`;

/** `onlyPeople` where a filter would hide how many rows came. */
export function isPerson(raw: RawRow): boolean {
  return raw.isdisabled === false && raw.accessmode === 0 && raw.applicationid === null;
}
