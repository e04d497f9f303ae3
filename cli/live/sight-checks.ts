import { field, parseJson } from '../../shared/dataverse/json.ts';
import { columnList, odata, rowPath } from '../../shared/dataverse/odata.ts';
import { isSuccess } from '../../shared/dataverse/problem.ts';
import { parseGuid } from '../../shared/domain/guid.ts';
import { doesNotHold, holds, type LiveCheck, notTestable, reading, verdictOf } from './check.ts';
import { because } from './found.ts';
import { ask, rowsOf, told } from './probe.ts';

/** Which 1.0 rows the identity gets to see. */
export const sightChecks: readonly LiveCheck[] = [
  reading({
    id: 'lists-filtered-by-role',
    claim:
      'Lists of 1.0 providers leave out rows whose roles the reader does not hold, and fill in msdyn_cifsolversion on the others.',
    otherwise: 'Nothing breaks: Cutover asks for an administrative role that it would not need here.',
    run: async (probe) => {
      const rows = await rowsOf(probe, odata`msdyn_ciproviders?$select=msdyn_cifsolversion`);
      if (rows.length === 0) return notTestable(because`no 1.0 provider is seen`);
      const marked = rows.filter((row) => typeof row.msdyn_cifsolversion === 'string').length;
      return marked > 0 ? holds : doesNotHold(because`no row carries the mark of the filter`);
    },
  }),
  reading({
    id: 'admins-see-every-row',
    claim:
      'Whoever holds System Administrator or System Customizer directly sees every 1.0 provider in a list.',
    otherwise:
      'Some 1.0 providers are not in the plan. Open CIF 1.0, add System Administrator to their roles, and plan again. The count may be a day old: repeat tomorrow when rows came or went today.',
    run: async (probe) => {
      const reply = await ask(probe, odata`RetrieveTotalRecordCount(EntityNames=@p)?@p=['msdyn_ciprovider']`);
      if (!isSuccess(reply)) return notTestable(told(reply));
      const counts = field(field(parseJson(reply.body), 'EntityRecordCountCollection'), 'Values');
      const total = Array.isArray(counts) ? Number(counts[0]) : Number.NaN;
      if (!Number.isInteger(total)) return notTestable(because`the count cannot be read`);
      const seen = (
        await rowsOf(probe, odata`msdyn_ciproviders?$select=${columnList(['msdyn_ciproviderid'])}`)
      ).length;
      return verdictOf(seen >= total, because`${seen} of ${total} are listed`);
    },
  }),
  reading({
    id: 'own-roles-listed',
    claim: 'The identity can list the roles that it holds directly.',
    otherwise: 'Planning refuses with "rows may be hidden", whatever roles the identity has.',
    run: async (probe) => {
      const path = odata`${rowPath('systemuser', probe.me)}/systemuserroles_association?$select=roleid`;
      const rows = await rowsOf(probe, path);
      return verdictOf(
        rows.some((row) => parseGuid(row.roleid) !== undefined),
        because`there is no role in the list`,
      );
    },
  }),
];
