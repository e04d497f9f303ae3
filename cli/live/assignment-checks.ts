import { linkOperation } from '../../shared/dataverse/link-operation.ts';
import { columnList, odata, rowPath } from '../../shared/dataverse/odata.ts';
import { isSuccess } from '../../shared/dataverse/problem.ts';
import { sendBatch } from '../../shared/dataverse/send-batch.ts';
import { type Guid, parseGuid } from '../../shared/domain/guid.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { doesNotHold, type LiveCheck, notTestable, verdictOf, writing } from './check.ts';
import { because } from './found.ts';
import { isThere } from './link-checks.ts';
import { link, made, pair, readBack, tryCreate } from './made-rows.ts';
import { ask, noAnswer, type Probe, rowsOf, told } from './probe.ts';
import { appValueHere, myProfile } from './profile-of.ts';

const assigned = 'msdyn_appconfiguration_systemuser' as const;

/** A profile of ours, given to the identity of Cutover and to nobody else. */
async function ownProfile(probe: Probe): Promise<{ readonly id: Guid; readonly uniqueName: string }> {
  const path = odata`${rowPath('systemuser', probe.me)}/msdyn_appconfiguration_systemuser?$select=msdyn_appconfigurationid`;
  if ((await rowsOf(probe, path)).length > 0)
    throw noAnswer(because`the identity has a profile of its own already`);
  const profile = await made(probe, 'msdyn_appconfiguration', {
    msdyn_appmoduleuniquename: await appValueHere(probe),
  });
  const reply = await link(probe, pair(assigned, profile.id, probe.me));
  if (!isSuccess(reply)) throw noAnswer(because`assigning the identity: ${told(reply)}`);
  return profile;
}

async function unheldRole(probe: Probe): Promise<Guid | undefined> {
  const roles = await rowsOf(probe, odata`roles?$select=roleid,_parentrootroleid_value&$top=200`);
  const roots = roles.filter((row) => row.roleid === row._parentrootroleid_value);
  for (const root of roots.flatMap((row) => parseGuid(row.roleid) ?? []).slice(0, 50)) {
    const held = odata`systemuserroles_association/any(r:r/_parentrootroleid_value eq ${root})`;
    if ((await rowsOf(probe, odata`systemusers?$select=systemuserid&$top=1&$filter=${held}`)).length === 0)
      return root;
  }
  return undefined;
}

/** Giving profiles to people. The only person touched is the identity itself. */
export const assignmentChecks: readonly LiveCheck[] = [
  writing({
    id: 'own-profile-wins',
    claim:
      'A profile given to a person directly is the one they get, when its app value is that of the profile they have today.',
    otherwise:
      'People do not see the providers after a migration. The answer may also be an older one that was kept: wait ten minutes and try again.',
    run: async (probe) => {
      const { uniqueName } = await ownProfile(probe);
      return verdictOf((await myProfile(probe)) === uniqueName, because`the identity gets another profile`);
    },
  }),
  writing({
    id: 'inactive-profile-gives-nothing',
    claim: 'A person whose own profile is inactive gets the one that others in the same roles get.',
    otherwise:
      'People on inactive profiles are planned as if they had none. Take the inactive profile from them first.',
    run: async (probe) => {
      const { id, uniqueName } = await ownProfile(probe);
      const body = JSON.stringify({ statecode: 1, statuscode: 2 });
      const headers = { 'If-Match': '*' };
      const reply = await ask(probe, odata`${rowPath('msdyn_appconfiguration', id)}`, {
        kind: 'write',
        method: 'PATCH',
        headers,
        body,
      });
      if (!isSuccess(reply)) return notTestable(because`deactivating the profile: ${told(reply)}`);
      return verdictOf((await myProfile(probe)) !== uniqueName, because`the inactive profile is still given`);
    },
  }),
  writing({
    id: 'second-profile-possible',
    claim:
      'Dataverse lets a person be linked to a second profile, so Cutover looks for the first one before it assigns.',
    otherwise: 'Nothing breaks: the second link would have been refused.',
    run: async (probe) => {
      await ownProfile(probe);
      const second = await made(probe, 'msdyn_appconfiguration');
      const reply = await link(probe, pair(assigned, second.id, probe.me));
      return verdictOf(isSuccess(reply), told(reply));
    },
  }),
  writing({
    id: 'moved-in-one-piece',
    claim: 'Somebody is taken from one profile and given another one in a single change set.',
    otherwise: 'Moving people fails and leaves them where they are; the run collects them as refused.',
    run: async (probe) => {
      const from = await ownProfile(probe);
      const to = await made(probe, 'msdyn_appconfiguration');
      const path = odata`${rowPath('msdyn_appconfiguration', to.id)}/msdyn_appconfiguration_systemuser(${probe.me})/$ref`;
      probe.undo.note({ path, about: `${assigned}: ${to.id} → ${probe.me}` });
      const give = pair(assigned, to.id, probe.me);
      const take = { ...pair(assigned, from.id, probe.me), kind: 'disassociate' as const };
      const changeSet = [take, give].map((one) => linkOperation(probe.connection, one));
      const answers = await sendBatch(probe.connection, { kind: 'people-batch', repeatable: false }, [
        { changeSet },
      ]);
      if (isRefusal(answers) || 'cause' in answers) throw noAnswer(because`the batch got no answer`);
      return verdictOf(
        (await isThere(probe, give)) && (await isThere(probe, take)),
        because`the two halves are not both done`,
      );
    },
  }),
  writing({
    id: 'mapping-names-both',
    claim:
      'A role mapping is created with its profile and its role named by msdyn_appprofileid and msdyn_securityroleid.',
    otherwise:
      'The run stops when it creates the first mapping. Answer that people shall be assigned one by one.',
    run: async (probe) => {
      const role = await unheldRole(probe);
      if (role === undefined)
        return notTestable(because`every role is held by somebody, who would be given the profile`);
      const profile = await made(probe, 'msdyn_appconfiguration', { msdyn_profileorder: 100 });
      const binds = {
        msdyn_appprofileid: rowPath('msdyn_appconfiguration', profile.id),
        msdyn_securityroleid: rowPath('role', role),
      };
      const { id, reply } = await tryCreate(probe, 'msdyn_appprofilerolemapping', {}, binds);
      if (!isSuccess(reply)) return doesNotHold(told(reply));
      const select = columnList(['_msdyn_appprofileid_value', '_msdyn_securityroleid_value']);
      const row = await readBack(probe, 'msdyn_appprofilerolemapping', id, select);
      const both = row?._msdyn_appprofileid_value === profile.id && row._msdyn_securityroleid_value === role;
      return verdictOf(both, because`the lookups are not as written`);
    },
  }),
];
