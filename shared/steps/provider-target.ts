import type { Guid } from '../domain/guid.ts';
import { uuidV5 } from '../domain/hash.ts';
import { decidedValue, type Question, question } from '../domain/question.ts';
import { type Row, rowById, type Snapshot } from '../domain/snapshot.ts';
import type { StepInput } from './step.ts';
import { uniqueName } from './unique-name.ts';
import { type SeenProvider, seenProviders } from './who-sees-what.ts';

/** Where a 1.0 provider goes: a new 2.0 row, our own row of an earlier run, or one that somebody chose to adopt. */
export interface ProviderTarget {
  readonly seen: SeenProvider;
  readonly id: Guid;
  readonly uniqueName: string;
  readonly existing?: Row<'msdyn_channelprovider'>;
  /** Asked when a row was found that is not ours by id. */
  readonly question?: Question;
  /** `undecided` and `leave` are not planned: the safe answer is to touch nothing. */
  readonly choice: 'ours' | 'adopt' | 'new' | 'leave' | 'undecided';
}

/** Identity of a target: our id, then unique name, then channel URL. */
export function providerTargets(input: StepInput): readonly ProviderTarget[] {
  const seen = seenProviders(input.snapshot);
  // A row of ours stands for its own 1.0 provider, and a row can be taken over once.
  const taken = new Set(seen.map((one) => ownId(input.snapshot, one)));
  return seen.map((one) => {
    const target = providerTarget(input, one, taken);
    if (target.choice === 'adopt') taken.add(target.id);
    return target;
  });
}

const ownId = (snapshot: Snapshot, seen: SeenProvider): Guid =>
  uuidV5(snapshot.organizationId, `msdyn_channelprovider/${seen.legacy.id}/provider`);

/** The targets that are planned. */
export function settledTargets(input: StepInput): readonly ProviderTarget[] {
  return providerTargets(input).filter(
    (target) => target.choice !== 'leave' && target.choice !== 'undecided',
  );
}

function providerTarget(input: StepInput, seen: SeenProvider, taken: ReadonlySet<Guid>): ProviderTarget {
  const { snapshot, settings, decisions } = input;
  const id = ownId(snapshot, seen);
  const unique = uniqueName(settings.prefix, seen.name, seen.legacy.id);
  const ours = rowById(snapshot, 'msdyn_channelprovider', id);
  if (ours !== undefined)
    return { seen, id, uniqueName: ours.columns.msdyn_uniquename ?? unique, existing: ours, choice: 'ours' };
  const found = findForeign(input, unique, seen, taken);
  if (found === undefined) return { seen, id, uniqueName: unique, choice: 'ours' };
  const asked = targetExists(found, seen);
  const decided = decidedValue(asked, decisions);
  if (decided === 'adopt') {
    const kept = found.columns.msdyn_uniquename ?? unique;
    return { seen, id: found.id, uniqueName: kept, existing: found, question: asked, choice: 'adopt' };
  }
  const fresh = {
    seen,
    id,
    uniqueName: uniqueName(settings.prefix, `${seen.name} 2`, seen.legacy.id),
    question: asked,
  };
  return { ...fresh, choice: decided === 'new' || decided === 'leave' ? decided : 'undecided' };
}

function findForeign(
  input: StepInput,
  unique: string,
  seen: SeenProvider,
  taken: ReadonlySet<Guid>,
): Row<'msdyn_channelprovider'> | undefined {
  const rows = input.snapshot.rows.msdyn_channelprovider.filter((row) => !taken.has(row.id));
  const url = seen.legacy.columns.msdyn_landingurl;
  return (
    rows.find((row) => row.columns.msdyn_uniquename === unique) ??
    rows.find((row) => url !== null && row.columns.msdyn_channelurl === url)
  );
}

function targetExists(found: Row<'msdyn_channelprovider'>, seen: SeenProvider): Question {
  // A managed row is reported, never edited, so adopting it is not offered.
  const options = found.columns.ismanaged ? ['new', 'leave'] : ['adopt', 'new', 'leave'];
  return question({
    step: 'channel-provider',
    subject: seen.legacy.id,
    kind: 'target-exists',
    params: { name: found.columns.msdyn_name ?? found.id, uniqueName: found.columns.msdyn_uniquename ?? '' },
    options: options.map((value) => ({ value })),
    safeDefault: 'leave',
    blocking: true,
    // Identity only: adopting changes the other columns, and the answer must outlive that.
    facts: { id: found.id, managed: found.columns.ismanaged },
  });
}
