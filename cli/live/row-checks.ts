import { columnList, odata, rowPath } from '../../shared/dataverse/odata.ts';
import { isSuccess } from '../../shared/dataverse/problem.ts';
import { doesNotHold, holds, type LiveCheck, verdictOf, writing } from './check.ts';
import { because } from './found.ts';
import { made, readBack, tryCreate } from './made-rows.ts';
import { ask, told } from './probe.ts';

const provider = 'msdyn_channelprovider' as const;
const isRefused = (status: number): boolean => status >= 400 && status < 500;

/** Creating rows. */
export const rowChecks: readonly LiveCheck[] = [
  writing({
    id: 'own-id-on-create',
    claim: 'A row can be created under an id that Cutover chose.',
    otherwise: 'The first change fails and nothing else is written. Cutover cannot be used here.',
    run: async (probe) => {
      const { id, reply } = await tryCreate(probe, provider);
      if (!isSuccess(reply)) return doesNotHold(told(reply));
      const row = await readBack(probe, provider, id, columnList(['msdyn_name']));
      return verdictOf(row !== undefined, because`the row cannot be read by that id`);
    },
  }),
  writing({
    id: 'create-only-once',
    claim: 'Creating a row again under the same id with If-None-Match: * is refused and changes nothing.',
    otherwise:
      'A repeated create could overwrite what somebody edited in between. Do not migrate; report it.',
    run: async (probe) => {
      const { id } = await made(probe, provider, { msdyn_label: 'first' });
      const reply = await ask(probe, odata`${rowPath(provider, id)}`, {
        kind: 'write',
        method: 'PATCH',
        headers: { 'If-None-Match': '*' },
        body: JSON.stringify({ msdyn_label: 'second' }),
      });
      const row = await readBack(probe, provider, id, columnList(['msdyn_label']));
      return verdictOf(isRefused(reply.status) && row?.msdyn_label === 'first', told(reply));
    },
  }),
  writing({
    id: 'unique-name-needed',
    claim: 'A provider without a unique name is refused.',
    otherwise: 'Nothing breaks: Cutover always gives one.',
    run: async (probe) => {
      const { reply } = await tryCreate(probe, provider, { msdyn_uniquename: null });
      return verdictOf(isRefused(reply.status), because`the row was created`);
    },
  }),
  writing({
    id: 'created-active-only',
    claim: 'A provider cannot be created inactive, so it is created and then deactivated.',
    otherwise: 'Nothing breaks: deactivating afterwards still works.',
    run: async (probe) => {
      const { id, reply } = await tryCreate(probe, provider, { statecode: 1, statuscode: 2 });
      if (isRefused(reply.status)) return holds;
      const row = await readBack(probe, provider, id, columnList(['statecode']));
      return verdictOf(row?.statecode === 0, because`the row was created inactive`);
    },
  }),
  writing({
    id: 'counts-at-once',
    claim: 'A row made over the Web API is unmanaged and counts at once, without publishing.',
    otherwise:
      'People may not see the new provider until somebody publishes all customizations. Do that once.',
    run: async (probe) => {
      const { id } = await made(probe, provider);
      const row = await readBack(probe, provider, id, columnList(['ismanaged', 'componentstate']));
      return verdictOf(
        row?.ismanaged === false && row.componentstate === 0,
        because`the row is managed or unpublished`,
      );
    },
  }),
  writing({
    id: 'solution-header-read',
    claim:
      'The header MSCRM.SolutionUniqueName decides which solution a new row goes into; an unknown solution is refused.',
    otherwise: 'New rows may not be in the configured solution. Add them to it by hand.',
    run: async (probe) => {
      const headers = { 'MSCRM.SolutionUniqueName': 'cutover_nosuchsolution' };
      const { reply } = await tryCreate(probe, provider, {}, {}, headers);
      return verdictOf(isRefused(reply.status), because`an unknown solution was accepted`);
    },
  }),
  writing({
    id: 'owner-on-create',
    claim: 'The owner of a new row can be named when it is created.',
    otherwise:
      'The first change fails when an owner is configured. Give the owner a role on these tables, or remove it from the settings.',
    run: async (probe) => {
      const owner = probe.owner ?? { kind: 'systemuser' as const, id: probe.me };
      const { id, reply } = await tryCreate(probe, provider, {}, { ownerid: `${owner.kind}s(${owner.id})` });
      if (!isSuccess(reply)) return doesNotHold(told(reply));
      const row = await readBack(probe, provider, id, columnList(['_ownerid_value']));
      return verdictOf(row?._ownerid_value === owner.id, because`somebody else owns the row`);
    },
  }),
];
