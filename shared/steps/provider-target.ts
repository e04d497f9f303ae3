import type { Guid } from '../domain/guid.ts';
import { uuidV5 } from '../domain/hash.ts';
import { type Decision, decidedValue, type Question, question } from '../domain/question.ts';
import { sameAddress } from '../domain/same-value.ts';
import type { PlanSettings } from '../domain/settings.ts';
import { type Row, rowById, type Snapshot } from '../domain/snapshot.ts';
import { ownProviderId } from './own-provider.ts';
import { adoptedRow, targetExists } from './target-exists.ts';
import { uniqueName } from './unique-name.ts';
import { unusableBecause } from './url-findings.ts';
import type { SeenProvider } from './who-sees-what.ts';

/** Where a 1.0 provider goes: a new 2.0 row, our own row of an earlier run, or one that somebody chose to adopt. */
export interface ProviderTarget {
  readonly seen: SeenProvider;
  readonly id: Guid;
  readonly uniqueName: string;
  readonly existing?: Row<'msdyn_channelprovider'>;
  /** All that were asked about it, answered or not. */
  readonly questions: readonly Question[];
  /** `undecided` and `leave` are not planned: the safe answer is to touch nothing. */
  readonly choice: 'ours' | 'adopt' | 'new' | 'leave' | 'undecided';
}

export interface TargetInput {
  readonly settings: PlanSettings;
  readonly snapshot: Snapshot;
  readonly decisions: readonly Decision[];
  /** People of earlier pilots: they may have directly what everybody gets through a role. */
  readonly pilots?: ReadonlySet<Guid>;
}

/** Identity of a target: our id, then unique name, then channel URL. */
export function providerTargets(
  input: TargetInput,
  seen: readonly SeenProvider[],
): readonly ProviderTarget[] {
  // A row of ours stands for its own 1.0 provider, and a row can be taken over once.
  const taken = new Set(
    seen.map((one) => ownId(input.snapshot, one)).flatMap((id) => [id, uuidV5(id, 'again')]),
  );
  return seen.map((one) => {
    const target = withUsableAddress(input, providerTarget(input, one, taken, seen));
    if (target.choice === 'adopt') taken.add(target.id);
    return target;
  });
}

export function isSettled(target: ProviderTarget): boolean {
  return target.choice !== 'leave' && target.choice !== 'undecided';
}

const ownId = (snapshot: Snapshot, seen: SeenProvider): Guid => ownProviderId(snapshot, seen.legacy.id);

function providerTarget(
  input: TargetInput,
  seen: SeenProvider,
  taken: ReadonlySet<Guid>,
  all: readonly SeenProvider[],
): ProviderTarget {
  const { snapshot, settings, decisions } = input;
  const id = ownId(snapshot, seen);
  const unique = uniqueNameOf(settings.prefix, seen, all);
  const ours = rowById(snapshot, 'msdyn_channelprovider', id);
  // Our row can have become managed by travelling in a solution: then it is read and never edited.
  const editable = ours?.columns.ismanaged !== true;
  if (ours !== undefined && editable)
    return {
      seen,
      id,
      uniqueName: ours.columns.msdyn_uniquename ?? unique,
      existing: ours,
      questions: [],
      choice: 'ours',
    };
  // What somebody adopted stays adopted, also when an address was edited since.
  const free = snapshot.rows.msdyn_channelprovider.filter((row) => !taken.has(row.id));
  const adopted = adoptedRow(free, seen.legacy.id, decisions);
  const found = ours ?? adopted ?? findForeign(snapshot, unique, seen, taken);
  if (found === undefined) return { seen, id, uniqueName: unique, questions: [], choice: 'ours' };
  const asked = targetExists(found, seen.legacy.id, seen.name);
  const decided = decidedValue(asked, decisions);
  const questions = [asked];
  if (decided === 'adopt') {
    const kept = found.columns.msdyn_uniquename ?? unique;
    return { seen, id: found.id, uniqueName: kept, existing: found, questions, choice: 'adopt' };
  }
  const freshId = ours === undefined ? id : uuidV5(id, 'again');
  const again = ours === undefined ? undefined : rowById(snapshot, 'msdyn_channelprovider', freshId);
  const fresh = {
    seen,
    id: freshId,
    uniqueName: again?.columns.msdyn_uniquename ?? freeName(input, seen, freshId),
    ...(again === undefined ? {} : { existing: again }),
    questions,
  };
  return { ...fresh, choice: decided === 'new' || decided === 'leave' ? decided : 'undecided' };
}

/** Two with one name whose ids begin alike would get one unique name: they get the whole id. */
function uniqueNameOf(prefix: string, seen: SeenProvider, all: readonly SeenProvider[]): string {
  const short = uniqueName(prefix, seen.name, seen.legacy.id);
  const alike = all.filter((one) => uniqueName(prefix, one.name, one.legacy.id) === short);
  return alike.length < 2 ? short : uniqueName(prefix, seen.name, seen.legacy.id, 36);
}

/** Behind a row that has the name by rule already; an earlier one of ours may have come so far. */
function freeName({ snapshot, settings }: TargetInput, seen: SeenProvider, id: Guid): string {
  const used = new Set(
    snapshot.rows.msdyn_channelprovider
      .filter((row) => row.id !== id)
      .map((row) => row.columns.msdyn_uniquename),
  );
  for (let n = 2; ; n++) {
    const name = uniqueName(settings.prefix, `${seen.name} ${n}`, seen.legacy.id);
    if (!used.has(name)) return name;
  }
}

function findForeign(
  snapshot: Snapshot,
  unique: string,
  seen: SeenProvider,
  taken: ReadonlySet<Guid>,
): Row<'msdyn_channelprovider'> | undefined {
  const rows = snapshot.rows.msdyn_channelprovider.filter((row) => !taken.has(row.id));
  const url = seen.legacy.columns.msdyn_landingurl;
  return (
    rows.find((row) => row.columns.msdyn_uniquename === unique) ??
    rows.find((row) => sameAddress(row.columns.msdyn_channelurl, url))
  );
}

/** An address no panel can load from is nobody's fault but somebody's decision: leave the row, or copy it as it is. */
function withUsableAddress({ decisions }: TargetInput, target: ProviderTarget): ProviderTarget {
  const { legacy, name } = target.seen;
  const because = unusableBecause(legacy.columns.msdyn_landingurl);
  if (because === undefined || target.choice === 'leave') return target;
  const asked = question({
    step: 'channel-provider',
    subject: legacy.id,
    kind: 'unusable-address',
    params: { name, because },
    // Without any address there is nothing to copy.
    options: (because === 'missing' ? ['leave'] : ['leave', 'copy']).map((value) => ({ value })),
    safeDefault: 'leave',
    blocking: true,
    facts: { url: legacy.columns.msdyn_landingurl },
  });
  const decided = decidedValue(asked, decisions);
  const questions = [...target.questions, asked];
  if (decided === 'copy') return { ...target, questions };
  return { ...target, questions, choice: decided === 'leave' ? 'leave' : 'undecided' };
}
