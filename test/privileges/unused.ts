interface Unused {
  readonly role: 'reading' | 'writing';
  readonly name: string;
  readonly why: string;
}

const reasons = {
  lookup:
    'Dataverse asks for Append and AppendTo when a row that is made names another one; the double does not ask',
  both: 'today’s documentation asks for Append of both rows of a link, older one for AppendTo of the second, as the double does',
  solution:
    'a new row goes into the solution of the settings: a header, for which the double asks for nothing',
  team: 'the owner of new rows can be a team',
  back: 'rows are read back when an answer was lost or refused, and none is here',
} as const;

const idle = (name: string, why: string): Unused => ({ role: 'writing', name, why });

/** Privileges that a generated role holds although nothing in the scenario asks for them, each with its reason. */
export const unused: readonly Unused[] = [
  idle('prvAppendToRole', reasons.lookup),
  idle('prvAppendTomsdyn_appconfiguration', reasons.lookup),
  idle('prvAppendUser', reasons.both),
  idle('prvAppendmsdyn_applicationextension', reasons.both),
  idle('prvAppendmsdyn_appprofilerolemapping', reasons.lookup),
  idle('prvAppendmsdyn_channelprovider', reasons.both),
  idle('prvAppendmsdyn_paneconfiguration', reasons.both),
  idle('prvAppendmsdyn_sessiontemplate', reasons.both),
  idle('prvAppendmsdyn_smartassistconfig', reasons.both),
  idle('prvReadSolution', reasons.solution),
  idle('prvReadTeam', reasons.team),
  idle('prvReadmsdyn_applicationextension', reasons.back),
  idle('prvReadmsdyn_paneconfiguration', reasons.back),
  idle('prvReadmsdyn_sessiontemplate', reasons.back),
  idle('prvReadmsdyn_smartassistconfig', reasons.back),
  idle('prvWriteSolution', reasons.solution),
];
