import { isRefusal, type Refusal } from '../domain/reason.ts';
import type { EnvironmentSettings } from '../domain/settings.ts';
import type { Trace, TracedQuestion } from '../domain/trace.ts';
import type { Clock, ReadTraced } from '../engine/ports.ts';
import type { Connection } from './connection.ts';
import { readSnapshot } from './read-snapshot.ts';

/** A snapshot, and what it takes to ask later whether a drift check would find anything else. */
export async function readTraced(
  connection: Connection,
  environment: EnvironmentSettings,
  clock: Pick<Clock, 'now'>,
): Promise<ReadTraced | Refusal> {
  const questions: TracedQuestion[] = [];
  const heard = { ...connection, heard: (question: TracedQuestion) => void questions.push(question) };
  const snapshot = await readSnapshot(heard, environment, clock);
  if (isRefusal(snapshot)) return snapshot;
  const trace: Trace = { questions };
  return { snapshot, trace };
}
