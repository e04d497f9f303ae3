import type { Change } from '../domain/change.ts';
import type { Expectation } from '../domain/expectation.ts';
import type { Finding } from '../domain/finding.ts';
import type { Guid } from '../domain/guid.ts';
import { rowById } from '../domain/snapshot.ts';
import type { Audience } from './audience.ts';
import { checkExpectations } from './check-expectations.ts';
import { listed } from './listed.ts';
import type { ProfileTarget } from './profile-target.ts';
import { rolesTogether } from './roles-held.ts';
import { linkChanges, linkExpectation, rowChanges, rowExpectation } from './row-changes.ts';
import { stageFindings } from './stage-findings.ts';
import { page, type Step, type StepInput } from './step.ts';
import { type SeenProvider, seenProviders } from './who-sees-what.ts';

const step = 'users';
const relationship = 'msdyn_appconfiguration_systemuser' as const;

interface Wanted {
  readonly changes: readonly Change[];
  readonly expect: readonly Expectation[];
}

/** Role mappings come before people: they are configuration. */
function mappings({ snapshot, layout, settings }: StepInput): readonly Wanted[] {
  return layout.assignment.mappings.map((one) => {
    const existing = rowById(snapshot, 'msdyn_appprofilerolemapping', one.id);
    const row = {
      step,
      label: one.name,
      table: 'msdyn_appprofilerolemapping' as const,
      id: one.id,
      columns: { msdyn_name: one.name.slice(0, 100), msdyn_uniquename: one.uniqueName },
      binds: {
        msdyn_appprofileid: `msdyn_appconfigurations(${one.profile})`,
        msdyn_securityroleid: `roles(${one.role})`,
        ...(settings.owner === undefined
          ? {}
          : { ownerid: `${settings.owner.kind === 'team' ? 'teams' : 'systemusers'}(${settings.owner.id})` }),
      },
      ...(existing === undefined ? {} : { existing }),
    };
    const lookups = { _msdyn_appprofileid_value: one.profile, _msdyn_securityroleid_value: one.role };
    const expected = { ...row, columns: { ...row.columns, ...lookups } };
    return { changes: rowChanges(row), expect: [rowExpectation(expected)] };
  });
}

/** Mappings that give somebody a planned profile already: when one goes, people lose the providers. */
function keptMappings({ snapshot, layout }: StepInput): readonly Wanted[] {
  const profiles = new Set<string | null>(layout.profiles.profiles.map((target) => target.id));
  const planned = new Set(layout.assignment.mappings.map((one) => one.id));
  return snapshot.rows.msdyn_appprofilerolemapping
    .filter((row) => profiles.has(row.columns._msdyn_appprofileid_value) && !planned.has(row.id))
    .map((row) => {
      const { _msdyn_appprofileid_value, _msdyn_securityroleid_value, statecode } = row.columns;
      const columns = { _msdyn_appprofileid_value, _msdyn_securityroleid_value, statecode };
      const label = row.columns.msdyn_name ?? row.id;
      return { changes: [], expect: [{ kind: 'row', step, label, table: row.table, id: row.id, columns }] };
    });
}

/** A person who moves is taken away and given in one piece, so that nobody is left without a profile. */
function people({ snapshot, layout }: StepInput): readonly Wanted[] {
  const names = new Map(snapshot.rows.systemuser.map((row) => [row.id, row.columns.fullname]));
  const profileOf = new Map(snapshot.links[relationship].map((link) => [link.to, link.from]));
  return layout.profiles.profiles.flatMap((target) => {
    const direct = layout.assignment.direct.get(target.id) ?? [];
    const given = new Set(direct);
    // Whoever has it already is expected to keep it, so that a later check notices when it is taken away.
    const released = layout.assignment.released.get(target.id) ?? [];
    const having = target.people.filter(
      (person) => profileOf.get(person) === target.id && !given.has(person) && !released.includes(person),
    );
    const leaving = new Map(target.moves.map((move) => [move.person, move.from]));
    const giving = [...direct, ...having].map((person): Wanted => {
      const label = names.get(person) ?? person;
      const wanted = { step, label, place: target.name, relationship, from: target.id, to: person };
      const from = leaving.get(person);
      const associate = linkChanges(snapshot, wanted);
      if (from === undefined) return { changes: associate, expect: [linkExpectation(wanted)] };
      const place = rowById(snapshot, 'msdyn_appconfiguration', from)?.columns.msdyn_name ?? from;
      const taken = { step, label, place, relationship, from, to: person, together: person };
      return {
        changes: [
          { ...taken, kind: 'disassociate' },
          ...associate.map((change): Change => ({ ...change, together: person }) as Change),
        ],
        expect: [
          linkExpectation(wanted),
          { kind: 'not_linked', step, label, place, relationship, from, to: person },
        ],
      };
    });
    return [...giving, ...released.map((person) => takenBack(person, names.get(person) ?? person, target))];
  });
}

/** Their role gives a pilot's people the same profile by now; mappings are written before anybody's link is touched. */
function takenBack(person: Guid, label: string, { id, name }: ProfileTarget): Wanted {
  const pair = { step, label, place: name, relationship, from: id, to: person };
  return { changes: [{ kind: 'disassociate', ...pair }], expect: [{ kind: 'not_linked', ...pair }] };
}

/** A link or mapping alone shows nobody anything: Dataverse has to give the profile, too. */
function effective({ snapshot, layout }: StepInput): readonly Wanted[] {
  return layout.profiles.profiles.flatMap((target) => {
    const direct = new Set(layout.assignment.direct.get(target.id) ?? []);
    const having = new Set(
      snapshot.links[relationship].filter((link) => link.from === target.id).map((link) => link.to),
    );
    const released = new Set(layout.assignment.released.get(target.id) ?? []);
    const byRole = target.people.filter(
      (person) => released.has(person) || !(direct.has(person) || having.has(person)),
    );
    const assigned = new Set(target.assign);
    // Some have it in one app only, where others have it in both.
    const sees = (app: string): ReadonlySet<Guid> =>
      new Set(
        layout.audiences
          .filter((one) => one.apps.includes(app))
          .flatMap((one) =>
            one.profiles.some(({ id }) => id === target.id)
              ? one.people
              : one.people.filter((person) => assigned.has(person)),
          ),
      );
    const combinationsIn = (app: string): readonly (readonly Guid[] | undefined)[] => {
      const here = sees(app);
      return [
        ...(byRole.length < target.people.length ? [undefined] : []),
        ...rolesTogether(
          snapshot,
          byRole.filter((person) => here.has(person)),
        ),
      ];
    };
    const expect = target.apps.flatMap((app) =>
      combinationsIn(app).map((roles): Expectation => {
        const base = { kind: 'effective', step, label: target.name, profile: target.id, app } as const;
        return { ...base, uniqueName: target.uniqueName, ...(roles === undefined ? {} : { roles }) };
      }),
    );
    return [{ changes: [], expect }];
  });
}

function findings(input: StepInput): readonly Finding[] {
  const { snapshot, layout } = input;
  const { profiles, left, waiting } = layout.profiles;
  const nameOf = (person: Guid): string =>
    rowById(snapshot, 'systemuser', person)?.columns.fullname ?? person;
  const about =
    (code: string, severity: Finding['severity']) =>
    (audience: Audience): Finding => {
      const params = {
        profile: audience.profiles.map((profile) => profile.columns.msdyn_name ?? profile.id).join(' + '),
        count: audience.people.length,
        names: listed(audience.people.map(nameOf)),
      };
      return { code, step, severity, subject: audience.key, params };
    };
  const staying = [
    ...left.map(about('people-left', 'warning')),
    ...waiting.map(about('people-wait', 'info')),
  ];
  const admins = seenProviders(input, { admins: true, singlyLinked: false });
  const adminsSee = ({ legacy }: SeenProvider): boolean =>
    admins.some((one) => one.legacy.id === legacy.id && one.people.size > 0);
  const planned = [...profiles, ...(layout.heldBack?.profiles ?? [])];
  const shown = new Set(planned.flatMap((target) => target.providers.map((one) => one.id)));
  const unseen = layout.settled
    .filter((one) => !shown.has(one.id) && !waiting.some((audience) => audience.providers.includes(one)))
    .map(({ seen }): Finding => {
      const behind = !layout.audiences.some((one) => one.providers.some((target) => target.seen === seen));
      const code =
        seen.people.size === 0
          ? adminsSee(seen)
            ? 'only-admins-see'
            : 'nobody-to-assign'
          : behind
            ? 'provider-not-first'
            : 'provider-shown-to-nobody';
      return { code, step, severity: 'warning', subject: seen.legacy.id, params: { name: seen.name } };
    });
  const { admins: asked, teamsOnly } = layout;
  const adminsOut = asked.people.length > 0 && !asked.included;
  return [
    ...stageFindings(input),
    ...staying,
    ...unseen,
    ...(adminsOut ? [counted('admin-roles-left-out', 'info', asked.people.map(nameOf))] : []),
    ...(teamsOnly.length > 0 ? [counted('through-team-only', 'warning', teamsOnly.map(nameOf))] : []),
  ];
}

function counted(code: string, severity: Finding['severity'], names: readonly string[]): Finding {
  return { code, step, severity, params: { count: names.length, names: listed(names) } };
}

export const users: Step = {
  id: step,
  page: { step: '3', says: 'Assign the people to the profile.', link: page },
  plan: (input) => {
    const wanted = [...mappings(input), ...keptMappings(input), ...people(input), ...effective(input)];
    const { assignment, admins, linked, profiles } = input.layout;
    return {
      changes: wanted.flatMap((one) => one.changes),
      questions: [
        ...profiles.questions.filter((one) => one.step === step),
        ...(assignment.question === undefined ? [] : [assignment.question]),
        ...(admins.question === undefined ? [] : [admins.question]),
        ...(linked.question === undefined ? [] : [linked.question]),
      ],
      findings: findings(input),
      expect: wanted.flatMap((one) => one.expect),
    };
  },
  check: (input) => checkExpectations(step, input),
};
