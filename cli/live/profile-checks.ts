import { columnList, nameOf, odata, rowPath } from '../../shared/dataverse/odata.ts';
import { parseEffective } from '../../shared/dataverse/parse-effective.ts';
import { isSuccess } from '../../shared/dataverse/problem.ts';
import type { Guid } from '../../shared/domain/guid.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { doesNotHold, holds, type LiveCheck, notTestable, reading, verdictOf } from './check.ts';
import { because, foundWord } from './found.ts';
import { type Probe, rowsOf, told } from './probe.ts';
import { anApp, profileAnswers, somePeople } from './profile-of.ts';

const profileLink = nameOf('msdyn_appconfiguration_systemuser');

async function profilesOf(probe: Probe, person: Guid): Promise<number> {
  const path = odata`${rowPath('systemuser', person)}/${profileLink}?$select=msdyn_appconfigurationid`;
  return (await rowsOf(probe, path)).length;
}

async function rolesOf(probe: Probe, person: Guid): Promise<string> {
  const select = columnList(['_parentrootroleid_value']);
  const rows = await rowsOf(
    probe,
    odata`${rowPath('systemuser', person)}/systemuserroles_association?$select=${select}`,
  );
  return rows
    .map((row) => String(row._parentrootroleid_value))
    .sort()
    .join();
}

/** Which profile somebody gets. */
export const profileChecks: readonly LiveCheck[] = [
  reading({
    id: 'action-in-a-batch',
    claim:
      'msdyn_getAppConfigByContext can be called for any person, inside a $batch, outside of a change set.',
    otherwise:
      'Nobody’s present profile is known, and a new profile takes over no parts of the old one. Do not migrate people before that is solved.',
    run: async (probe) => {
      const people = (await somePeople(probe)).slice(0, 2);
      const answers = await profileAnswers(probe, people, await anApp(probe));
      const bad = answers.find((answer) => isRefusal(answer) || !isSuccess(answer));
      if (bad === undefined) return people.length > 0 ? holds : notTestable(because`there are no people`);
      return doesNotHold(isRefusal(bad) ? foundWord(bad.reason) : told(bad));
    },
  }),
  reading({
    id: 'action-names-a-profile',
    claim:
      'Its answer holds AppConfigurations, a JSON text whose first value carries the profile’s unique name as AppConfigUniqueName.',
    otherwise:
      'Nobody’s present profile is known, and a new profile takes over no parts of the old one. Do not migrate people before that is solved.',
    run: async (probe) => {
      const people = (await somePeople(probe)).slice(0, 1);
      const [answer] = await profileAnswers(probe, people, await anApp(probe));
      if (answer === undefined) return notTestable(because`there are no people`);
      if (isRefusal(answer) || !isSuccess(answer)) return doesNotHold(because`the action was refused`);
      const name = parseEffective(answer.body);
      if (name === null) return doesNotHold(because`no name could be read from it`);
      const rows = await rowsOf(probe, odata`msdyn_appconfigurations?$select=msdyn_uniquename`);
      return verdictOf(
        rows.some((row) => row.msdyn_uniquename === name),
        because`no profile has that unique name`,
      );
    },
  }),
  reading({
    id: 'same-roles-same-profile',
    claim: 'People without a profile of their own who hold the same roles directly get the same profile.',
    otherwise:
      'Some people are grouped with a profile that they do not have. Check the groups of the plan, person by person.',
    run: async (probe) => {
      const groups = new Map<string, Guid[]>();
      for (const person of (await somePeople(probe)).slice(0, 30)) {
        if ((await profilesOf(probe, person)) > 0) continue;
        const roles = await rolesOf(probe, person);
        groups.set(roles, [...(groups.get(roles) ?? []), person]);
      }
      const largest = [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
      if (largest.length < 2) return notTestable(because`no two of the first people hold the same roles`);
      const answers = await profileAnswers(probe, largest, await anApp(probe));
      const names = new Set(
        answers.map((one) => (isRefusal(one) || !isSuccess(one) ? null : parseEffective(one.body))),
      );
      return verdictOf(
        names.size === 1,
        because`${largest.length} such people get ${names.size} different answers`,
      );
    },
  }),
  reading({
    id: 'one-profile-a-person',
    claim: 'Nobody is linked to more than one app profile, although the link itself may allow it.',
    otherwise:
      'For such a person only one of the profiles counts in the plan. Take the other one away first.',
    run: async (probe) => {
      const people = (await somePeople(probe)).slice(0, 50);
      let several = 0;
      for (const person of people) if ((await profilesOf(probe, person)) > 1) several += 1;
      if (people.length === 0) return notTestable(because`there are no people`);
      return several === 0
        ? holds
        : doesNotHold(because`${several} of the first ${people.length} people have several`);
    },
  }),
];
