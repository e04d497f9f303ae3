import type { Finding } from '../domain/finding.ts';
import { rowById } from '../domain/snapshot.ts';
import { listed } from './listed.ts';
import type { StepInput } from './step.ts';

const step = 'users';

/** Who goes first, and what waits until the pilot is widened. */
export function stageFindings(input: StepInput): readonly Finding[] {
  return [...pilotFindings(input), ...directStill(input)];
}

function pilotFindings({ settings, layout }: StepInput): readonly Finding[] {
  const { pilot } = settings;
  const { profiles, mappings } = layout.heldBack ?? { profiles: [], mappings: 0 };
  if (pilot === undefined) return [];
  return [
    about('pilot', 'info', { count: pilot.people.length, of: pilot.of }),
    ...profiles.map(({ name, people: on }) =>
      about('pilot-profile-waits', 'warning', { profile: name, count: on.length }),
    ),
    ...(mappings === 0 ? [] : [about('pilot-roles-wait', 'info', { count: mappings })]),
  ];
}

/**
 * Somebody decided for roles, and these keep what the pilot gave them: because Dataverse does not say what their roles
 * would give them, or because a pilot of all people of a profile leaves nobody whose profile would say that it may be mapped.
 */
function directStill({ pilots = new Set(), layout, snapshot, decisions }: StepInput): readonly Finding[] {
  const byRoles = decisions.some((one) => one.questionId === assignment && one.value === 'roles');
  if (!byRoles || layout.heldBack !== undefined) return [];
  return layout.profiles.profiles.flatMap((target) => {
    const released = new Set(layout.assignment.released.get(target.id) ?? []);
    const kept = target.people.filter(
      (person) => pilots.has(person) && !released.has(person) && !target.assign.includes(person),
    );
    if (kept.length === 0) return [];
    const names = kept.map((person) => rowById(snapshot, 'systemuser', person)?.columns.fullname ?? person);
    const params = { profile: target.name, count: kept.length, names: listed(names) };
    return [about('pilot-stays-direct', 'info', params)];
  });
}

/** Id of the question how people get a profile. */
const assignment = 'users/everybody/assignment';

function about(code: string, severity: Finding['severity'], params: Finding['params']): Finding {
  return { code, step, severity, params };
}
