import type { KeptRow } from '../domain/baseline.ts';
import type { Change } from '../domain/change.ts';
import type { Finding } from '../domain/finding.ts';
import type { RunId } from '../domain/ids.ts';
import { digestOf, type Plan } from '../domain/plan.ts';
import { type Decision, decidedValue } from '../domain/question.ts';
import { type Read, readsOf } from '../domain/reads.ts';
import { type Refusal, refuse } from '../domain/reason.ts';
import type { PlanSettings } from '../domain/settings.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { seesAllProviders } from './facts.ts';
import { listed } from './listed.ts';
import { legacyBack } from './rollback/legacy-back.ts';
import { linksBack } from './rollback/links-back.ts';
import { peopleBack } from './rollback/people-back.ts';
import { type RowVerdict, rowVerdicts } from './rollback/row-verdicts.ts';
import { rowBack } from './rollback/rows-back.ts';
import { storiesOf } from './rollback/stories.ts';
import { assigned } from './rollback/uses.ts';
import { writeFindings } from './write-findings.ts';

export interface RollbackInput {
  /** With `graceDays`: after how many days what is deactivated is deleted. */
  readonly settings: PlanSettings;
  readonly snapshot: Snapshot;
  readonly decisions: readonly Decision[];
  /** What the run wrote itself, and what earlier tries to take it back wrote, oldest first; see `writtenBy`. */
  readonly written: readonly Change[];
  /** What the plan of the run rested on. */
  readonly reads: readonly Read[];
  readonly takesBack: RunId;
  /** Earlier tries wrote and did not come to their end: with nothing left to do, this one says that they are done. */
  readonly goesOn?: boolean;
  /** Rows as they were when somebody last made sure of them; see `Baseline`. */
  readonly verified?: readonly KeptRow[];
}

/**
 * What it takes to have an environment as it was before a run, as far as nobody has changed it since. People come
 * first: they have their earlier profile back before anything of the new one comes apart.
 */
export function planRollback(input: RollbackInput): Plan | Refusal {
  const { settings, snapshot, decisions, written, reads } = input;
  if (!seesAllProviders(snapshot)) return refuse('rows_hidden', { environment: settings.environment });
  const stories = storiesOf(written);
  const verdicts = rowVerdicts(stories, snapshot, decisions, input.verified);
  const isPerson = ({ relationship }: { readonly relationship: string }): boolean =>
    relationship === assigned;
  const people = peopleBack(
    stories.links.filter(({ change }) => isPerson(change)),
    snapshot,
    pairsIn(reads),
  );
  const rows = verdicts.map((verdict) => ({ verdict, back: rowBack(verdict) }));
  const links = linksBack(stories.links, verdicts, {
    snapshot,
    rows: rows.flatMap(({ back: own }) => own.changes),
    reads,
  });
  const changesOf = (wanted: (verdict: RowVerdict) => boolean): readonly Change[] =>
    rows.filter(({ verdict }) => wanted(verdict)).flatMap(({ back: own }) => own.changes);
  const isMapping = ({ story }: RowVerdict): boolean => story.table === 'msdyn_appprofilerolemapping';
  const back = [
    ...people.changes,
    ...links.changes.filter((one) => 'relationship' in one && isPerson(one)),
    ...changesOf(isMapping),
    ...links.changes.filter((one) => !('relationship' in one && isPerson(one))),
    ...changesOf((one) => !isMapping(one) && !one.story.made),
    ...changesOf((one) => !isMapping(one) && one.story.made),
  ];
  const legacy = legacyBack(snapshot, back, decisions, input);
  // What people come back to is on before they come.
  const changes = [...legacy.changes, ...back];
  const asked = [legacy, ...verdicts].flatMap((one) => one.question ?? []);
  // With nothing else to do, the answers are all that the run is about.
  const open = asked.filter((one) => decidedValue(one, decisions) === undefined);
  const expect = [
    ...legacy.expect,
    ...people.expect,
    ...links.expect,
    ...rows.flatMap(({ back: own }) => own.expect),
  ];
  const isDone = changes.length === 0 && asked.length === 0 && buried(verdicts).length === 0;
  if (isDone && input.goesOn !== true)
    return refuse('nothing_to_roll_back', { environment: settings.environment });
  const plan = {
    kind: 'rollback' as const,
    organizationId: snapshot.organizationId,
    settings,
    decisions: asked.flatMap(
      (one) => decisions.find((made) => decidedValue(one, [made]) !== undefined) ?? [],
    ),
    changes,
    questions: open.map((one) => (changes.length === 0 ? { ...one, blocking: true } : one)),
    answered: asked.filter((one) => decidedValue(one, decisions) !== undefined),
    findings: [
      ...writeFindings(snapshot, changes),
      ...legacy.findings,
      ...rows.flatMap(({ back: own }) => own.findings),
      ...links.findings,
      ...aboutPeople('moved-since', 'warning', people.moved),
      ...aboutPeople('previous-profile-gone', 'warning', people.without),
      ...aboutPeople('people-gone-since', 'info', people.gone),
      ...deletedLater(settings, buried(verdicts).length),
    ],
    reads: readsOf(snapshot),
    expect,
  };
  return { ...plan, digest: digestOf(plan) };
}

/** Rows that are deleted later. */
const buried = (verdicts: readonly RowVerdict[]): readonly RowVerdict[] =>
  verdicts.filter(({ kind, story }) => kind === 'take' && story.made);

function pairsIn(reads: readonly Read[]): ReadonlySet<string> {
  return new Set(
    reads.flatMap((read) => (read.kind === 'links' && read.relationship === assigned ? read.pairs : [])),
  );
}

function aboutPeople(
  code: string,
  severity: Finding['severity'],
  names: readonly string[],
): readonly Finding[] {
  if (names.length === 0) return [];
  return [{ code, step: 'users', severity, params: { count: names.length, names: listed(names) } }];
}

function deletedLater({ graceDays = 0 }: PlanSettings, count: number): readonly Finding[] {
  if (count === 0) return [];
  return [{ code: 'deleted-after', step: 'rollback', severity: 'info', params: { count, days: graceDays } }];
}
