import { type Check, check } from '../../domain/checkup.ts';
import { tables } from '../../domain/tables.ts';
import { needed } from '../first-queries.ts';
import { field } from '../json.ts';
import { nameOf, odata } from '../odata.ts';
import { broughtBy } from '../refused-read.ts';
import { hindrance } from './knock.ts';
import { type Asker, isGood, rowsOf } from './plain-ask.ts';

type Ask = Asker['ask'];
const oldest = [10, 1, 0, 51];

/** The tables of both generations of CIF, the loader of 2.0 and an app that can show its panels. */
export async function whatIsThere(ask: Ask, host: string): Promise<readonly Check[]> {
  const answers = await Promise.all(
    needed.map(async (table) => {
      const { set, key } = tables[table];
      const answer = await ask(odata`${nameOf(set)}?$select=${nameOf(key)}&$top=1`);
      return { table, answer };
    }),
  );
  const hindered = answers.map(({ answer }) => hindrance(answer, host)).find((one) => one !== undefined);
  if (hindered !== undefined) return [hindered, check('tables', 'not_tried', { after: 'address' })];
  const wrong = answers.flatMap(({ table, answer }): readonly Check[] => {
    if (isGood(answer)) return [];
    if ('cause' in answer) return [check('tables', 'table_unread', { table, cause: answer.cause })];
    const { status, privilege } = answer.problem;
    if (status === 404)
      return [
        check('tables', 'cif_missing', {
          table,
          solution: broughtBy[table] ?? 'ChannelIntegrationFrameworkV2',
        }),
      ];
    if (status === 403) return [check('tables', 'table_refused', { table, privilege: privilege ?? '' })];
    return [check('tables', 'table_unread', { table, cause: String(status) })];
  });
  return wrong.length > 0 ? wrong : [...(await versions(ask)), await loader(ask), ...(await apps(ask))];
}

async function versions(ask: Ask): Promise<readonly Check[]> {
  const answer = await ask(
    odata`solutions?$select=uniquename,version&$filter=uniquename eq 'ChannelIntegrationFrameworkV2'`,
  );
  const [row] = rowsOf(answer);
  const version = String(field(row, 'version') ?? '');
  if (row === undefined)
    return [check('tables', 'cif_missing', { table: 'solution', solution: 'ChannelIntegrationFrameworkV2' })];
  const parts = version.split('.').map(Number);
  const at = oldest.findIndex((part, index) => (parts[index] ?? 0) !== part);
  const older = at >= 0 && (parts[at] ?? 0) < (oldest[at] ?? 0);
  return [check('tables', older ? 'cif_old' : 'cif_ok', { version, oldest: oldest.join('.') })];
}

async function loader(ask: Ask): Promise<Check> {
  const answer = await ask(
    odata`msdyn_applicationextensions?$select=msdyn_name&$filter=contains(msdyn_webresource_url,'msdyn_channelintegrationframework') or msdyn_name eq 'msdyn_CIFV2Loader'`,
  );
  return check('tables', rowsOf(answer).length > 0 ? 'loader_ok' : 'loader_missing');
}

/** Only these two show several sessions, and with them panels of 2.0. */
async function apps(ask: Ask): Promise<readonly Check[]> {
  const answer = await ask(
    odata`appmodules?$select=uniquename&$filter=uniquename eq 'msdyn_CustomerServiceWorkspace' or uniquename eq 'OmniChannelEngagementHub'`,
  );
  return isGood(answer) && rowsOf(answer).length === 0 ? [check('tables', 'app_missing')] : [];
}
