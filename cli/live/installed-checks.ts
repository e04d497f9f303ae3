import { field, parseJson } from '../../shared/dataverse/json.ts';
import { columnList, nameOf, odata } from '../../shared/dataverse/odata.ts';
import { isSuccess } from '../../shared/dataverse/problem.ts';
import { omnichannelApp, workspaceApp } from '../../shared/domain/apps.ts';
import { selectorIds } from '../../shared/domain/selector.ts';
import { libraryFile, loaderName, omnichannelProvider } from '../../shared/steps/facts.ts';
import { doesNotHold, holds, type LiveCheck, notTestable, reading, verdictOf } from './check.ts';
import { because } from './found.ts';
import { ask, rowsOf, told } from './probe.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What CIF, the apps and their solutions bring under names that nobody promises. */
export const installedChecks: readonly LiveCheck[] = [
  reading({
    id: 'solution-names',
    claim: 'The solution of CIF 2.0 is called ChannelIntegrationFrameworkV2.',
    otherwise: 'Planning reports the solution as missing and the plan cannot be approved.',
    run: async (probe) => {
      const tables = await ask(probe, odata`msdyn_channelproviders?$select=msdyn_channelproviderid&$top=1`);
      if (!isSuccess(tables)) return notTestable(because`CIF 2.0 is not installed`);
      const rows = await rowsOf(
        probe,
        odata`solutions?$select=uniquename&$filter=uniquename eq 'ChannelIntegrationFrameworkV2'`,
      );
      return verdictOf(rows.length === 1, because`its tables are there, but no solution of this name`);
    },
  }),
  reading({
    id: 'app-names',
    claim:
      'The apps that show 2.0 providers are called msdyn_CustomerServiceWorkspace and OmniChannelEngagementHub and are among the apps of client type 4.',
    otherwise: 'Their providers are reported as being for other apps, and nothing is planned for them.',
    run: async (probe) => {
      const named = odata`(uniquename eq '${nameOf(workspaceApp)}' or uniquename eq '${nameOf(omnichannelApp)}')`;
      const all = await rowsOf(probe, odata`appmodules?$select=uniquename&$filter=${named}`);
      const listed = await rowsOf(
        probe,
        odata`appmodules?$select=uniquename&$filter=clienttype eq 4 and ${named}`,
      );
      if (all.length === 0) return doesNotHold(because`neither app is there`);
      return verdictOf(all.length === listed.length, because`one of them has another client type`);
    },
  }),
  reading({
    id: 'loader-found',
    claim:
      'The extension that loads CIF 2.0 is a row called msdyn_CIFV2Loader, or its web resource is msdyn_channelintegrationframework.js.',
    otherwise: 'The plan says that the loader is missing and cannot be approved.',
    run: async (probe) => {
      const select = columnList(['msdyn_name', 'msdyn_uniquename', 'msdyn_webresource_url']);
      const rows = await rowsOf(probe, odata`msdyn_applicationextensions?$select=${select}`);
      const found = rows.some(
        (row) =>
          row.msdyn_name === loaderName ||
          row.msdyn_uniquename === loaderName ||
          text(row.msdyn_webresource_url).includes(libraryFile),
      );
      return verdictOf(found, because`none of ${rows.length} extensions is it`);
    },
  }),
  reading({
    id: 'omnichannel-provider-managed',
    claim: 'Omnichannel’s own 2.0 provider is a managed row with the unique name msdyn_omnichannel.',
    otherwise:
      'It is not recognised: it is not compared with the 1.0 row and cannot be switched on. Do that by hand.',
    run: async (probe) => {
      const rows = await rowsOf(
        probe,
        odata`msdyn_channelproviders?$select=ismanaged&$filter=msdyn_uniquename eq '${nameOf(omnichannelProvider)}'`,
      );
      if (rows.length > 0) return verdictOf(rows[0]?.ismanaged === true, because`the row is not managed`);
      const apps = await rowsOf(
        probe,
        odata`appmodules?$select=uniquename&$filter=uniquename eq '${nameOf(omnichannelApp)}'`,
      );
      return apps.length === 0
        ? notTestable(because`Omnichannel is not installed`)
        : doesNotHold(because`there is no such row`);
    },
  }),
  reading({
    id: 'default-profiles-locked',
    claim: 'The profiles that come with the apps are managed, or their unique names begin with msdyn_.',
    otherwise:
      'Such a profile could be taken for one that may be edited. Reject plans that attach a provider to it.',
    run: async (probe) => {
      const select = columnList(['msdyn_name', 'msdyn_uniquename', 'ismanaged']);
      const rows = await rowsOf(probe, odata`msdyn_appconfigurations?$select=${select}`);
      const own = rows.filter((row) => / - default profile$/i.test(text(row.msdyn_name)));
      if (own.length === 0) return notTestable(because`no profile is called a default profile`);
      const open = own.filter(
        (row) => row.ismanaged !== true && !text(row.msdyn_uniquename).startsWith('msdyn_'),
      );
      return open.length === 0 ? holds : doesNotHold(because`${open.length} of ${own.length} look editable`);
    },
  }),
  reading({
    id: 'selectors-joined',
    claim: 'A 1.0 provider names its apps and roles by ids joined with semicolons.',
    otherwise:
      'Apps or roles of such a row are not seen, and too few people are planned. Check the people of the plan.',
    run: async (probe) => {
      const rows = await rowsOf(probe, odata`msdyn_ciproviders?$select=msdyn_appselector,msdyn_roleselector`);
      const selectors = rows.flatMap((row) => [text(row.msdyn_appselector), text(row.msdyn_roleselector)]);
      const filled = selectors.filter((one) => one.trim() !== '');
      if (filled.length === 0) return notTestable(because`no selector is filled`);
      const odd = filled.filter((one) => selectorIds(one).length === 0);
      return odd.length === 0 ? holds : doesNotHold(because`${odd.length} of ${filled.length} hold no id`);
    },
  }),
  reading({
    id: 'providers-have-owners',
    claim: 'Providers and profiles of 2.0 belong to a person or a team.',
    otherwise:
      'A configured owner is refused and the first change fails. Remove the owner from the settings.',
    run: async (probe) => {
      for (const table of ['msdyn_channelprovider', 'msdyn_appconfiguration'] as const) {
        const path = odata`EntityDefinitions(LogicalName='${nameOf(table)}')?$select=OwnershipType`;
        const reply = await ask(probe, path);
        if (!isSuccess(reply)) return notTestable(because`${table}: ${told(reply)}`);
        const kind = field(parseJson(reply.body), 'OwnershipType');
        if (kind !== 'UserOwned') return doesNotHold(because`${table} is ${text(kind)}`);
      }
      return holds;
    },
  }),
];
