import { targetApps } from '../../shared/domain/apps.ts';
import type { Guid } from '../../shared/domain/guid.ts';
import { rowById, type Snapshot } from '../../shared/domain/snapshot.ts';
import { layoutOf } from '../../shared/steps/layout.ts';
import { type Counted, panelsOf, shownBy1 } from './agents.ts';
import type { Situation } from './arbitrary-situation.ts';
import { profileOf } from './dataverse-rules.ts';
import { settings } from './snapshot.ts';

/** Findings that say that somebody else will see what a profile shows, or that panels are switched on there. */
const announced = [
  'profile-shared',
  'profile-is-default',
  'active-channels-unverified',
  'active-channels-on',
];
const lossesNamed = ['group-loses', 'group-elsewhere'];

/** What agents would complain about at the phone, in words; empty when nobody has a reason to. */
export function agentProblems(situation: Situation, end: Snapshot): readonly string[] {
  const { start, rules, plan, decisions } = situation;
  const layout = layoutOf({ settings, snapshot: start, decisions });
  const targets = new Map(layout.settled.map((one) => [one.seen.legacy.id, one.id]));
  const chosen = (kind: string, value: string): boolean =>
    plan.decisions.some((one) => one.questionId.endsWith(`/${kind}`) && one.value === value);
  const counted: Counted = {
    admins: chosen('admins', 'include'),
    linked: chosen('legacy-users', 'include'),
  };
  const apps = targetApps.filter((app) => start.rows.appmodule.some((row) => row.columns.uniquename === app));
  const saw = (person: Guid, app: string): readonly Guid[] =>
    shownBy1(start, person, app, counted).flatMap((row) => targets.get(row.id) ?? []);
  const says = (codes: readonly string[], profile: Guid | undefined): string =>
    plan.findings
      .filter((one) => codes.includes(one.code) && one.subject === profile)
      .map((one) => `${one.code} ${one.params.names ?? ''}`)
      .join(', ');
  const isLeft = (person: Guid, app: string): boolean =>
    [...layout.profiles.left, ...layout.profiles.waiting].some(
      (one) => one.people.includes(person) && one.apps.includes(app),
    );

  return people(situation).flatMap((person) => {
    const had = new Set(apps.flatMap((app) => panelsOf(start, rules, person, app)));
    const before1 = new Set(apps.flatMap((app) => saw(person, app)));
    return apps.flatMap((app): readonly string[] => {
      const [was, is] = [profileOf(start, rules, person, app), profileOf(end, rules, person, app)];
      const [old, now] = [panelsOf(start, rules, person, app), panelsOf(end, rules, person, app)];
      const shown = saw(person, app);
      const lacking = isLeft(person, app) ? [] : shown.filter((id) => !now.includes(id));
      const onlyFirst = chosen('several-providers', 'first') && lacking.length < shown.length;
      const nameOf = (id: Guid): string =>
        start.rows.msdyn_channelprovider.find((row) => row.id === id)?.columns.msdyn_name ?? id;
      // One of ours that was switched off is back with what it had, whatever they had meanwhile.
      const back =
        is !== undefined && rowById(start, 'msdyn_appconfiguration', is.id)?.columns.statecode === 1;
      const lost = back
        ? []
        : old.filter((id) => !now.includes(id) && !says(lossesNamed, is?.id).includes(nameOf(id)));
      const beside = says(['several-providers'], is?.id);
      const gained = now.filter(
        (id) =>
          !had.has(id) &&
          !before1.has(id) &&
          !wasOff(start, id) &&
          !isDouble(situation, id) &&
          !beside.includes(nameOf(id)),
      );
      const secretly = gained.length > 0 && !back && says(announced, is?.id) === '';
      const elsewhere = was?.id !== is?.id && before1.size === 0 && says(announced, is?.id) === '';
      const about = `${person} in ${app}, on ${was?.id} before and ${is?.id} after`;
      return [
        ...(lacking.length > 0 && !onlyFirst ? [`sees less than in 1.0: ${lacking} ${about}`] : []),
        ...(lost.length > 0 ? [`loses a panel that no finding names: ${lost} ${about}`] : []),
        ...(secretly ? [`gains a panel that no finding announces: ${gained} ${about}`] : []),
        ...(elsewhere ? [`is given another profile and saw nothing: ${about}`] : []),
      ];
    });
  });
}

/** Where Dataverse names nobody's profile, what they have is a guess, and a question says so. */
function people({ start, rules }: Situation): readonly Guid[] {
  if (rules.silent.length > 0) return [];
  const own = start.links.msdyn_appconfiguration_systemuser;
  return start.rows.systemuser
    .map((row) => row.id)
    .filter((id) => !rules.unsaid || own.filter((link) => link.to === id).length < 2);
}

/** Switched on again, it is back wherever it had stayed attached. */
const wasOff = ({ rows }: Snapshot, id: Guid): boolean =>
  rows.msdyn_channelprovider.some((row) => row.id === id && row.columns.statecode === 1);

/** Ours of an earlier run that a solution locked: the row made in its place stands beside it. */
const isDouble = ({ start, ours }: Situation, id: Guid): boolean =>
  ours.has(id) && start.rows.msdyn_channelprovider.some((row) => row.id === id && row.columns.ismanaged);
