import { type Connection, request, urlOf } from '../../shared/dataverse/connection.ts';
import { type ODataPath, odata, rowPath } from '../../shared/dataverse/odata.ts';
import { describeProblem, isSuccess, problemOf } from '../../shared/dataverse/problem.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import type { Language } from '../../shared/texts/text.ts';
import { type Hindrance, hinder } from './hindrance.ts';
import type { Fixed } from './read-fixed.ts';
import type { State } from './read-state.ts';
import { customizerName, type Step } from './steps.ts';
import type { Wanted } from './wanted.ts';
import { wordsOfStep } from './words.ts';

/** One write. No answer is no hindrance: everything is read again before the next step. */
export async function takeStep(
  connection: Connection,
  step: Step,
  {
    wanted,
    fixed,
    state,
    language,
  }: {
    readonly wanted: readonly Wanted[];
    readonly fixed: Fixed;
    readonly state: State;
    readonly language: Language;
  },
): Promise<Hindrance | undefined> {
  const write = writeOf(connection, step, wanted, fixed, state);
  if (write === undefined) return hinder('no_effect', { step: wordsOfStep(language, step) });
  const reply = await request(connection, write.path, {
    kind: 'write',
    method: 'POST',
    repeatable: false,
    body: JSON.stringify(write.body),
  });
  if (isRefusal(reply))
    return hinder('no_answer', { url: connection.origin, cause: String(reply.params.cause ?? reply.reason) });
  if (reply.kind === 'lost' || isSuccess(reply)) return undefined;
  const told = describeProblem(problemOf(reply));
  if (step.kind === 'create-user' && reply.status !== 403)
    return hinder('application_refused', { client: step.client, told });
  return hinder('step_refused', { step: wordsOfStep(language, step), told });
}

interface Write {
  readonly path: ODataPath;
  readonly body: object;
}

function writeOf(
  connection: Connection,
  step: Step,
  wanted: readonly Wanted[],
  { unit, privileges, customizer }: Fixed,
  { roles, users }: State,
): Write | undefined {
  const inRoot = { 'businessunitid@odata.bind': `/${odata`businessunits(${unit})`}` };
  const role = roles[step.which]?.id;
  switch (step.kind) {
    case 'create-role':
      return { path: odata`roles`, body: { name: step.role, ...inRoot } };
    case 'create-user':
      return { path: odata`systemusers`, body: { applicationid: step.client, accessmode: 4, ...inRoot } };
    case 'set-privileges': {
      if (role === undefined) return undefined;
      const names = wanted.find(({ which }) => which === step.which)?.privileges ?? [];
      const list = names.flatMap((name) => privileges.get(name.toLowerCase()) ?? []);
      return {
        // The whole set at once: adding leaves a privilege that is held at the depth it has.
        path: odata`${rowPath('role', role)}/Microsoft.Dynamics.CRM.ReplacePrivilegesRole`,
        body: {
          Privileges: list.map((id) => ({ PrivilegeId: id, Depth: 'Global', BusinessUnitId: unit })),
        },
      };
    }
    case 'give-role': {
      const given = step.role === customizerName ? customizer : role;
      const user = users[step.which]?.id;
      if (given === undefined || user === undefined) return undefined;
      return {
        path: odata`${rowPath('systemuser', user)}/systemuserroles_association/$ref`,
        body: { '@odata.id': urlOf(connection, odata`${rowPath('role', given)}`) },
      };
    }
  }
}
