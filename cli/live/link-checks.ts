import { linkOperation } from '../../shared/dataverse/link-operation.ts';
import { columnList, nameOf, odata, rowPath } from '../../shared/dataverse/odata.ts';
import { isSuccess } from '../../shared/dataverse/problem.ts';
import { readInPlace } from '../../shared/dataverse/read-links.ts';
import type { LinkWrite } from '../../shared/dataverse/row-changes.ts';
import { sendBatch } from '../../shared/dataverse/send-batch.ts';
import { guid, parseGuid } from '../../shared/domain/guid.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { relationships, tables } from '../../shared/domain/tables.ts';
import { doesNotHold, holds, type LiveCheck, notTestable, verdictOf, writing } from './check.ts';
import { because, type Found, foundWord } from './found.ts';
import { link, made, pair } from './made-rows.ts';
import { ask, noAnswer, type Probe, rowsOf, told } from './probe.ts';

const attached = 'msdyn_appconfig_msdyn_channelprovider' as const;
const extension = nameOf('msdyn_appconfiguration_applicationextension');
const nobody = guid('00000000-0000-4000-8000-0000000c07e0');
const parts = [
  'msdyn_appconfiguration_sessiontemplate',
  'msdyn_msdyn_paneconfig_msdyn_appconfig',
  'msdyn_smartassistconfig_msdyn_appconfig',
] as const;

export async function isThere(probe: Probe, change: LinkWrite): Promise<boolean> {
  const found = await readInPlace(probe.connection, [change]);
  if (isRefusal(found)) throw noAnswer(foundWord(found.reason));
  return found[0] === true;
}

async function profileAndProvider(probe: Probe) {
  const provider = await made(probe, 'msdyn_channelprovider');
  const profile = await made(probe, 'msdyn_appconfiguration');
  return { profile: profile.id, provider: provider.id };
}

/** Links of a profile. */
export const linkChecks: readonly LiveCheck[] = [
  writing({
    id: 'attach-and-repeat',
    claim:
      'A provider is attached to a profile by one request, and doing it again changes nothing, whether it answers 204 or 412.',
    otherwise: 'The run stops where it attaches the first provider. Nobody has been assigned by then.',
    run: async (probe) => {
      const { profile, provider } = await profileAndProvider(probe);
      const change = pair(attached, profile, provider);
      const first = await link(probe, change);
      if (!isSuccess(first)) return doesNotHold(told(first));
      const second = await link(probe, change);
      const usual = isSuccess(second) || second.status === 412;
      return verdictOf(
        usual && (await isThere(probe, change)),
        because`the second time answered ${told(second)}`,
      );
    },
  }),
  writing({
    id: 'detach-and-repeat',
    claim: 'A provider is detached from a profile by one request, and doing it again answers 404 or success.',
    otherwise: 'Taking back a run stops there. Detach the provider by hand.',
    run: async (probe) => {
      const { profile, provider } = await profileAndProvider(probe);
      await link(probe, pair(attached, profile, provider));
      const path = odata`${rowPath('msdyn_appconfiguration', profile)}/${nameOf(attached)}(${provider})/$ref`;
      const first = await ask(probe, path, { kind: 'link', method: 'DELETE' });
      const second = await ask(probe, path, { kind: 'link', method: 'DELETE' });
      const gone = !(await isThere(probe, pair(attached, profile, provider)));
      return verdictOf(
        isSuccess(first) && gone && (isSuccess(second) || second.status === 404),
        told(second),
      );
    },
  }),
  writing({
    id: 'loader-not-attached',
    claim:
      'Attaching a provider over the Web API does not link the loader to the profile, so Cutover links it itself.',
    otherwise: 'Nothing breaks: the loader is found linked and is not linked again.',
    run: async (probe) => {
      const { profile, provider } = await profileAndProvider(probe);
      await link(probe, pair(attached, profile, provider));
      const path = odata`${rowPath('msdyn_appconfiguration', profile)}/${extension}?$select=msdyn_applicationextensionid`;
      const found = await rowsOf(probe, path);
      return verdictOf(
        found.length === 0,
        because`an extension is linked to a profile that nobody linked one to`,
      );
    },
  }),
  writing({
    id: 'parts-can-be-shared',
    claim:
      'Session templates, panes and smart assist settings that another profile uses can be linked to a new one.',
    otherwise: 'The run stops when it links the part, before anybody is assigned. Make the profile by hand.',
    run: async (probe) => {
      const { id: profile } = await made(probe, 'msdyn_appconfiguration');
      const bad: Found[] = [];
      let tried = 0;
      for (const relationship of parts) {
        const { set, key } = tables[relationships[relationship].to];
        const [row] = await rowsOf(probe, odata`${nameOf(set)}?$select=${columnList([key])}&$top=1`).catch(
          () => [],
        );
        const part = parseGuid(row?.[key]);
        if (part === undefined) continue;
        tried += 1;
        const reply = await link(probe, pair(relationship, profile, part));
        if (!isSuccess(reply)) bad.push(because`${relationship}: ${told(reply)}`);
      }
      if (bad.length > 0) return doesNotHold(because`${bad}`);
      return tried > 0 ? holds : notTestable(because`there are no such parts`);
    },
  }),
  writing({
    id: 'change-sets-are-whole',
    claim: 'A change set in a $batch happens as a whole or not at all, and answers once when it fails.',
    otherwise:
      'Somebody who is moved could be left without a profile. Choose to leave people on their profiles.',
    run: async (probe) => {
      const { profile, provider } = await profileAndProvider(probe);
      const good = pair(attached, profile, provider);
      const changeSet = [good, pair(attached, profile, nobody)].map((one) =>
        linkOperation(probe.connection, one),
      );
      const answers = await sendBatch(probe.connection, { kind: 'people-batch', repeatable: false }, [
        { changeSet },
      ]);
      if (isRefusal(answers) || 'cause' in answers) throw noAnswer(because`the batch got no answer`);
      return verdictOf(!(await isThere(probe, good)), because`the first half was carried out`);
    },
  }),
];
