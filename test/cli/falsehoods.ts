import type { FaultAction, FaultMatch } from '../../sandbox/dataverse/faults.ts';
import type { DataverseDouble } from '../../sandbox/dataverse/start-dataverse.ts';
import { loader, serviceRepresentative, systemAdministrator } from '../../sandbox/fixtures/standard-rows.ts';

/** Makes the double behave as if the claim were false. */
type Falsehood = (double: DataverseDouble) => void;

const answering =
  (status: number, match: FaultMatch, times = 99): Falsehood =>
  ({ faults }) =>
    faults.push({ match, times, do: { kind: 'refuse', status, code: '', message: '' } });

/** The same for one operation inside a batch. */
const answeringPart =
  (status: number, part: FaultMatch, times = 99): Falsehood =>
  ({ faults }) =>
    faults.push({ part, times, do: { kind: 'refuse', status, code: '', message: '' } });

const setting =
  (
    table: string,
    unique: string,
    columns: { readonly [name: string]: string | number | boolean | null },
  ): Falsehood =>
  ({ store }) => {
    const row = store.rows(table).find((one) => Object.values(one).includes(unique));
    if (row === undefined) throw new Error(`no ${table} ${unique}`);
    store.put(table, { ...row, ...columns });
  };

const provider = /msdyn_channelproviders\(/;
const action = { path: /msdyn_getAppConfigByContext$/ };
const unusable = answering(200, { method: 'GET', path: provider });

/** Members come after the team was read, without a sign that they were missing. */
const growingTeam: Falsehood = ({ faults, store }) => {
  const match = { path: /teammembership_association$/ };
  const grow: FaultAction = {
    kind: 'hold',
    get until() {
      const [team] = store.rows('team').filter((row) => row.name === 'Phone');
      for (const one of store.rows('systemuser').slice(0, 3))
        store.link('teammembership_association', String(team?.teamid), String(one.systemuserid));
      return Promise.resolve();
    },
  };
  faults.push({ match, times: 1, do: grow });
};

const twoProfiles: Falsehood = ({ store }) => {
  const person = store.rows('systemuser').find((row) => row.applicationid === null);
  for (const row of store.rows('msdyn_appconfiguration').slice(0, 2))
    store.link(
      'msdyn_appconfiguration_systemuser',
      String(row.msdyn_appconfigurationid),
      String(person?.systemuserid),
    );
};

/** How each claim can be false; a check without an entry is one that nobody has seen fail. */
export const falsehoods: { readonly [id: string]: Falsehood } = {
  'skip-refused': answering(200, { path: /appmodules$/ }),
  'pages-are-linked': (double) => {
    double.faults.push({
      match: { path: /appmodules$/ },
      times: 1,
      do: { kind: 'latency', milliseconds: 0 },
    });
    answering(200, { path: /appmodules$/ })(double);
  },
  'unknown-set-404': answering(400, { path: /nosuchtables$/ }),
  'unknown-row-404': answering(400, { path: provider }),
  'unknown-column-400': answering(404, { path: /msdyn_ciproviders$/ }),
  'rows-have-versions': answering(200, { path: provider }),
  'editors-are-named': ({ store }) => {
    for (const row of store.rows('systemuser')) store.put('systemuser', { ...row, fullname: null });
  },
  'batch-goes-on': answering(400, { kind: 'batch' }),
  'batch-of-250': answeringPart(400, { path: /WhoAmI$/ }, 1),
  'hundred-conditions': answering(400, { path: /roles$/ }),
  'columns-as-named': ({ behaviour }) => behaviour.absent.add('msdyn_channelprovider.msdyn_trusteddomain'),
  'intersect-sets': answering(404, { path: /msdyn_appconfiguration_sessiontemplateset$/ }),
  'people-collections': answering(404, { path: /msdyn_appconfiguration_systemuser$/ }),
  'solution-names': setting('solution', 'ChannelIntegrationFrameworkV2', { uniquename: 'Other' }),
  'app-names': setting('appmodule', 'OmniChannelEngagementHub', { clienttype: 2 }),
  'loader-found': setting('msdyn_applicationextension', loader, {
    msdyn_name: 'x',
    msdyn_uniquename: 'x_x',
    msdyn_webresource_url: 'x',
  }),
  'omnichannel-provider-managed': setting('msdyn_channelprovider', 'msdyn_omnichannel', { ismanaged: false }),
  'default-profiles-locked': setting('msdyn_appconfiguration', 'msdyn_csw_app_configuration', {
    ismanaged: false,
    msdyn_uniquename: 'oob_csw',
  }),
  'selectors-joined': setting('msdyn_ciprovider', 'Twilio Softphone', { msdyn_appselector: 'one,two' }),
  'providers-have-owners': answering(200, { path: /EntityDefinitions/ }),
  'holders-by-root-role': setting('role', systemAdministrator, { _parentrootroleid_value: null }),
  'ne-inside-any': answering(400, { path: /systemusers$/ }),
  'people-filter': answering(200, { path: /systemusers$/ }),
  'teams-with-members': answering(400, { path: /teams$/ }),
  'cut-expands-show': growingTeam,
  'admin-role-templates': setting('role', 'System Customizer', { _roletemplateid_value: null }),
  'lists-filtered-by-role': ({ behaviour }) => {
    behaviour.roleFilter = 'off';
  },
  'admins-see-every-row': setting('msdyn_ciprovider', 'Twilio Softphone', {
    msdyn_roleselector: serviceRepresentative,
  }),
  'own-roles-listed': answering(200, { path: /systemuserroles_association$/ }),
  'action-in-a-batch': answeringPart(400, action),
  'action-names-a-profile': answeringPart(200, action),
  'same-roles-same-profile': answeringPart(404, action, 1),
  'one-profile-a-person': twoProfiles,
  'own-id-on-create': answering(400, { method: 'PATCH' }),
  'create-only-once': answering(200, { body: /second/ }),
  'unique-name-needed': answering(200, { body: /"msdyn_uniquename":null/ }),
  'created-active-only': answering(200, { body: /"statecode":1/ }),
  'counts-at-once': unusable,
  'solution-header-read': answering(200, { method: 'PATCH' }),
  'owner-on-create': answering(403, { method: 'PATCH' }),
  'empty-text-is-null': unusable,
  'texts-are-kept': unusable,
  'longest-values': answering(400, { method: 'PATCH' }),
  'stale-write-refused': answering(200, { body: /stale/ }),
  'stale-delete-refused': answering(200, { method: 'DELETE' }, 1),
  'gone-row-not-made-again': answering(400, { method: 'DELETE' }, 1),
  'switched-off-and-on': answering(400, { body: /"statecode":1/ }),
  'unique-name-fixed': answering(200, { method: 'GET', path: /msdyn_appconfigurations\(/ }),
  'attach-and-repeat': answering(400, { method: 'POST', path: /\$ref$/ }),
  'detach-and-repeat': answering(400, { method: 'DELETE', path: /\$ref$/ }, 1),
  'loader-not-attached': answering(200, { path: /msdyn_appconfiguration_applicationextension$/ }),
  'parts-can-be-shared': answering(400, { method: 'POST', path: /sessiontemplate\/\$ref$/ }),
  'change-sets-are-whole': answeringPart(200, { method: 'GET' }),
  'own-profile-wins': answeringPart(200, action),
  'inactive-profile-gives-nothing': answering(200, { body: /"statecode":1/ }),
  'second-profile-possible': (double) => {
    const match = { method: 'POST', path: /systemuser\/\$ref$/ };
    double.faults.push({ match, times: 1, do: { kind: 'latency', milliseconds: 0 } });
    answering(412, match)(double);
  },
  'moved-in-one-piece': answeringPart(400, { method: 'POST', path: /\$ref$/ }),
  'mapping-names-both': answering(400, { body: /msdyn_securityroleid/ }),
};
