import { type Guid, parseGuid } from '../../domain/guid.ts';
import type { Lost } from '../call.ts';
import { field } from '../json.ts';
import { odata, rowPath } from '../odata.ts';
import { type Asker, isGood, type Plain, rowsOf } from './plain-ask.ts';

/** Templates of System Administrator and System Customizer, the same in every organisation and every language. */
export const administrator = '627090ff-40a3-4053-8790-584edc5be201';
export const customizer = '119f245c-3cc8-4b62-b31c-d1a046ced15d';

/** Roles held directly. Each business unit has copies of its own, which count as the root they are copies of. */
export async function rolesOf(
  ask: Asker['ask'],
  id: Guid,
): Promise<{ readonly list: Plain | Lost; readonly templates: ReadonlySet<unknown> }> {
  const list = await ask(
    odata`${rowPath('systemuser', id)}/systemuserroles_association?$select=_roletemplateid_value,_parentrootroleid_value`,
  );
  const templates = new Set<unknown>();
  for (const row of rowsOf(list)) {
    const template = field(row, '_roletemplateid_value');
    templates.add(template ?? (await templateOfRoot(ask, parseGuid(field(row, '_parentrootroleid_value')))));
  }
  return { list, templates };
}

async function templateOfRoot(ask: Asker['ask'], root: Guid | undefined): Promise<unknown> {
  if (root === undefined) return undefined;
  const answer = await ask(odata`${rowPath('role', root)}?$select=_roletemplateid_value`);
  return isGood(answer) ? field(answer.body, '_roletemplateid_value') : undefined;
}
