import { columnList, nameOf, odata } from '../../shared/dataverse/odata.ts';
import { parseRow } from '../../shared/dataverse/parse-row.ts';
import { isSuccess } from '../../shared/dataverse/problem.ts';
import { parsePage } from '../../shared/dataverse/read-pages.ts';
import { parseGuid } from '../../shared/domain/guid.ts';
import { relationships, type TableName, tables, wholeLinks } from '../../shared/domain/tables.ts';
import { doesNotHold, holds, type LiveCheck, notTestable, reading } from './check.ts';
import { because, type Found } from './found.ts';
import { ask, rowsOf, told } from './probe.ts';

/** Tables the product does without where they are not installed. */
const optional: readonly TableName[] = [
  'msdyn_appprofilerolemapping',
  'msdyn_sessiontemplate',
  'msdyn_paneconfiguration',
  'msdyn_smartassistconfig',
  'msdyn_inboxconfiguration',
  'msdyn_appcopilotconfiguration',
];

/** Names of tables, columns and links. */
export const nameChecks: readonly LiveCheck[] = [
  reading({
    id: 'columns-as-named',
    claim: 'Every column that is read exists under the name used here and holds values of the expected kind.',
    otherwise: 'Reading that table stops with an error that names table and column. Nothing is written.',
    run: async (probe) => {
      const bad: Found[] = [];
      for (const name of Object.keys(tables) as TableName[]) {
        const { set, key, columns } = tables[name];
        const select = columnList([key, ...columns]);
        const reply = await ask(probe, odata`${nameOf(set)}?$select=${select}&$top=50`);
        if (reply.status === 404 && optional.includes(name)) continue;
        if (!isSuccess(reply)) bad.push(because`${name}: ${told(reply)}`);
        else for (const row of parsePage(name, reply.body).rows) parseRow(name, row);
      }
      return bad.length === 0 ? holds : doesNotHold(because`${bad}`);
    },
  }),
  reading({
    id: 'intersect-sets',
    claim:
      'The pairs of each many-to-many link of app profiles can be read as a list whose name is the link’s with "set" behind it.',
    otherwise:
      'For providers and extensions, reading stops. For templates, panes and smart assist, people lose those parts unseen: link them by hand.',
    run: async (probe) => {
      const bad: Found[] = [];
      for (const name of wholeLinks) {
        const { from, to, intersect } = relationships[name];
        const select = columnList([tables[from].key, tables[to].key]);
        const reply = await ask(probe, odata`${nameOf(intersect)}?$select=${select}&$top=1`);
        if (isSuccess(reply)) continue;
        const other = await ask(
          probe,
          odata`${nameOf(tables[to].set)}?$select=${columnList([tables[to].key])}&$top=1`,
        );
        // Without the table there can be no link to it.
        if (other.status !== 404) bad.push(because`${intersect}: ${told(reply)}`);
      }
      return bad.length === 0 ? holds : doesNotHold(because`${bad}`);
    },
  }),
  reading({
    id: 'people-collections',
    claim:
      'The people of an app profile and of a 1.0 provider can be listed by the links msdyn_appconfiguration_systemuser and msdyn_ciprovider_systemuser_membership.',
    otherwise: 'People who have a profile look as if they had none. Do not migrate; report it.',
    run: async (probe) => {
      const bad: Found[] = [];
      for (const [table, link] of [
        ['msdyn_appconfiguration', 'msdyn_appconfiguration_systemuser'],
        ['msdyn_ciprovider', 'msdyn_ciprovider_systemuser_membership'],
      ] as const) {
        const { set, key } = tables[table];
        const [row] = await rowsOf(probe, odata`${nameOf(set)}?$select=${columnList([key])}&$top=1`);
        const id = parseGuid(row?.[key]);
        if (id === undefined) return notTestable(because`there is no row of ${table}`);
        const path = odata`${nameOf(set)}(${id})/${nameOf(link)}?$select=systemuserid&$top=1`;
        const reply = await ask(probe, path);
        if (!isSuccess(reply)) bad.push(because`${link}: ${told(reply)}`);
      }
      return bad.length === 0 ? holds : doesNotHold(because`${bad}`);
    },
  }),
];
