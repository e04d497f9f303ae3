import { effectiveProfile } from './effective-profile.ts';
import { type Answer, type Context, json, type Request } from './exchange.ts';
import { parseBody } from './payload.ts';
import { demand } from './privileges.ts';
import { parameters } from './query.ts';
import { codes, refuse } from './refusal.ts';
import { retrieveRolePrivileges } from './role-privileges.ts';
import { stableId } from './stable-id.ts';
import { tableNamed } from './tables.ts';

type Operation = (context: Context, request: Request, parameters: string) => Answer;

const whoAmI: Operation = (context) =>
  json(200, {
    '@odata.context': `${context.root}$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse`,
    BusinessUnitId: context.caller.user._businessunitid_value,
    UserId: context.caller.user.systemuserid,
    OrganizationId: context.fixture.organizationId,
  });

/** Counts of up to a day ago: here, as of the start of the server. Not filtered by anything. */
const totalRecordCount: Operation = (context, request, given) => {
  const [, list = ''] = /^EntityNames=(.*)$/s.exec(given) ?? [];
  const text = list.startsWith('@') ? (parameters(request.query).get(list) ?? '') : list;
  if (!/^\[('\w+')(,\s*'\w+')*\]$/.test(text))
    refuse(400, codes.badQuery, "EntityNames needs a list of table names: ['name','name'].");
  const names = text
    .slice(1, -1)
    .split(',')
    .map((name) => name.trim().slice(1, -1));
  const counts = names.map((name) => {
    const count = context.behaviour.absent.has(name) ? undefined : context.counts.get(name);
    return count ?? refuse(404, codes.noRow, `There is no table called '${name.slice(0, 80)}'.`);
  });
  return json(200, {
    '@odata.context': `${context.root}$metadata#Microsoft.Dynamics.CRM.RetrieveTotalRecordCountResponse`,
    EntityRecordCountCollection: { Count: names.length, IsReadOnly: false, Keys: names, Values: counts },
  });
};

/** Answers a JSON text inside JSON, its one key unrelated to anything a client knows. */
const appConfigByContext: Operation = (context, request) => {
  demand(context.caller, 'Read', tableNamed('msdyn_appconfiguration'));
  const { AppUniqueName: app, UserId: user } = parseBody(request.body);
  if (typeof app !== 'string' || typeof user !== 'string')
    return refuse(400, codes.badPayload, 'AppUniqueName and UserId are needed, both as texts.');
  const id = user.replace(/^\{|\}$/g, '').toLowerCase();
  if (context.store.row('systemuser', id) === undefined)
    refuse(404, codes.noRow, `The table systemuser has no row with the id ${id.slice(0, 40)}.`);
  const profile = effectiveProfile(context.store, id, app, context.behaviour.customDefaults.get(app));
  const configurations =
    profile === undefined
      ? {}
      : {
          [stableId('configuration', String(profile.msdyn_appconfigurationid))]: {
            AppConfigUniqueName: profile.msdyn_uniquename,
            AppConfigId: profile.msdyn_appconfigurationid,
          },
        };
  return json(200, {
    '@odata.context': `${context.root}$metadata#Microsoft.Dynamics.CRM.msdyn_getAppConfigByContextResponse`,
    AppConfigurations: JSON.stringify(configurations),
  });
};

const operations: { readonly [name: string]: { readonly method: string; readonly run: Operation } } = {
  WhoAmI: { method: 'GET', run: whoAmI },
  RetrieveTotalRecordCount: { method: 'GET', run: totalRecordCount },
  RetrieveRolePrivilegesRole: { method: 'GET', run: retrieveRolePrivileges },
  msdyn_getAppConfigByContext: { method: 'POST', run: appConfigByContext },
};

export function operate(context: Context, request: Request, name: string, given: string): Answer {
  const operation = operations[name];
  if (operation?.method !== request.method)
    return refuse(405, codes.badQuery, `${name} is not called with ${request.method}.`);
  return operation.run(context, request, given);
}
