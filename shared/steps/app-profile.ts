import type { Change } from '../domain/change.ts';
import type { Expectation } from '../domain/expectation.ts';
import type { Finding } from '../domain/finding.ts';
import { carriedParts, carryFindings } from './carry-over.ts';
import { ownerBinds } from './channel-provider.ts';
import { checkExpectations } from './check-expectations.ts';
import { fallbackAppValue } from './facts.ts';
import { othersOn } from './others-on.ts';
import type { ProfileTarget } from './profile-target.ts';
import { linkChanges, linkExpectation, rowChanges, rowExpectation } from './row-changes.ts';
import { showsAll } from './shows-all.ts';
import { page, type Step, type StepInput } from './step.ts';

const step = 'app-profile';

function wantedRow({ settings, layout }: StepInput, target: ProfileTarget) {
  const { id, name, uniqueName, existing, appValue, bases } = target;
  const rank = layout.assignment.ranks.get(id);
  const ranked = rank === undefined ? {} : { msdyn_profileorder: rank };
  const row = { step, label: name, table: 'msdyn_appconfiguration' as const, id };
  // An existing profile keeps its name and its parts: somebody chose them.
  if (existing !== undefined) return { ...row, columns: ranked, existing };
  const [pane = null] = bases.flatMap((base) => base.columns.msdyn_productivitypaneuniquename ?? []);
  const columns = {
    msdyn_name: name,
    msdyn_uniquename: uniqueName,
    msdyn_appmoduleuniquename: appValue ?? fallbackAppValue,
    ...(pane === null ? {} : { msdyn_productivitypaneuniquename: pane }),
    ...ranked,
  };
  return { ...row, columns, ...ownerBinds(settings.owner) };
}

function wantedLinks({ snapshot }: StepInput, target: ProfileTarget) {
  return [
    ...carriedParts(snapshot, target).map(({ relationship, id, name }) => ({
      step,
      label: name,
      place: target.name,
      relationship,
      from: target.id,
      to: id,
    })),
    ...target.providers.map((provider) => ({
      step,
      label: provider.seen.name,
      place: target.name,
      relationship: 'msdyn_appconfig_msdyn_channelprovider' as const,
      from: target.id,
      to: provider.id,
    })),
  ];
}

/** Everybody else who has the profile will see the providers too, and people on it what only some of them saw. */
function othersFindings({ snapshot, layout }: StepInput, target: ProfileTarget): readonly Finding[] {
  const { existing } = target;
  if (existing === undefined) return [];
  const given = target.assign.length === target.people.length;
  if (given && showsAll(snapshot, existing, target.providers)) return [];
  const here = layout.audiences.filter((one) => one.profiles.some((profile) => profile.id === target.id));
  const leaving = new Set(
    layout.profiles.profiles.flatMap((one) =>
      one.moves.filter((move) => move.from === target.id).map((move) => move.person),
    ),
  );
  const assigned = new Set(target.assign);
  const coming = layout.audiences.filter(
    (one) => !here.includes(one) && one.people.some((person) => assigned.has(person)),
  );
  const { count, isDefault } = othersOn(snapshot, existing, here, { coming, leaving });
  const about = (code: string): Finding => {
    const params = { profile: target.name, count };
    return { code, step, severity: 'warning', subject: target.id, params };
  };
  if (isDefault) return [about('profile-is-default')];
  return count === 0 ? [] : [about('profile-shared')];
}

export const appProfile: Step = {
  id: step,
  page: { step: '2', says: 'Attach the channel provider to an app profile.', link: page },
  plan: (input) => {
    const { profiles, questions } = input.layout.profiles;
    const made = profiles.map(
      (target): { readonly changes: readonly Change[]; readonly expect: readonly Expectation[] } => {
        const row = wantedRow(input, target);
        const links = wantedLinks(input, target);
        return {
          changes: [...rowChanges(row), ...links.flatMap((link) => linkChanges(input.snapshot, link))],
          expect: [rowExpectation(row), ...links.map(linkExpectation)],
        };
      },
    );
    return {
      changes: made.flatMap((one) => one.changes),
      questions: questions.filter((one) => one.step === step),
      findings: profiles.flatMap((target) => [
        ...carryFindings(step, input.snapshot, target),
        ...othersFindings(input, target),
      ]),
      expect: made.flatMap((one) => one.expect),
    };
  },
  check: (input) => checkExpectations(step, input),
};
