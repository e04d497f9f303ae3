import { type EnvironmentKey, environmentOf, fleetKey, type RunId } from '../domain/ids.ts';
import { type ListAsked, type Listed, listRows, type Rows } from '../domain/listing.ts';
import type { PersonRef } from '../domain/person.ts';
import { isRefusal, type Refusal, refuse } from '../domain/reason.ts';
import { findEnvironment } from './environment-settings.ts';
import { fleetSubject } from './fleet-subject.ts';
import { lacking } from './lacking.ts';
import { rowsOf } from './list-rows.ts';
import type { Ports } from './ports.ts';
import { mayRead, subjectOf } from './read-runs.ts';

export interface AskedList extends ListAsked {
  /** Of what the card is about; absent for the history of an environment. */
  readonly id?: RunId;
  readonly environment: EnvironmentKey;
}

/** Runs of an environment that are looked through; the HTTP API has a list of its own. */
const runsAtMost = 1000;

/** A page of one list of a card. What is not there and what somebody may not read are the same answer. */
export async function readList(
  ports: Ports,
  { by, ...asked }: AskedList & { readonly by: PersonRef },
): Promise<Listed | Refusal> {
  const found = await rowsFor(ports, asked, by);
  if (isRefusal(found)) return found;
  const { rows } = found;
  const pages = Math.max(1, Math.ceil(rows.length / listRows));
  const page = Math.min(asked.page, pages);
  const name = findEnvironment(ports, asked.environment)?.name;
  return {
    by,
    at: ports.clock.now().toISOString(),
    asked: { of: asked.of, page },
    ...(name === undefined ? {} : { name }),
    ...(asked.id === undefined ? {} : { run: asked.id }),
    total: rows.length,
    pages,
    shown: cut(found, page),
  };
}

/** The kind stays with its rows; TypeScript cannot follow that through the union. */
const cut = (all: Rows, page: number): Rows =>
  ({ ...all, rows: all.rows.slice((page - 1) * listRows, page * listRows) }) as Rows;

async function rowsFor(
  ports: Ports,
  { id, environment: key, of }: AskedList,
  by: PersonRef,
): Promise<Rows | Refusal> {
  const nothing = (): Promise<Refusal> => lacking(ports, by.id, refuse('unknown_run'));
  if (id !== undefined && environmentOf(id) === fleetKey) {
    const subject = await fleetSubject(ports, id, by);
    return subject === undefined || subject.environments.length === 0 ? nothing() : rowsOf(subject, of);
  }
  const environment = findEnvironment(ports, key);
  if (environment === undefined || !(await mayRead(ports, environment, by))) return nothing();
  if (id === undefined) return { kind: 'runs', rows: await ports.ledger.runs(key, runsAtMost) };
  const subject = await subjectOf(ports, id);
  return subject === undefined ? nothing() : rowsOf(subject, of);
}
