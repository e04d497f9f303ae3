import type { Verb } from '../../bot/actions/card-data.ts';
import { fleetRoute } from '../../functions/http/fleet-route.ts';
import { reportRoute } from '../../functions/http/report-route.ts';
import { routes } from '../../functions/http/routes.ts';
import type { PersonRef } from '../../shared/domain/person.ts';
import { startDueChecks } from '../../shared/engine/due-checks.ts';
import { sweep } from '../../shared/engine/sweep.ts';
import { ada, bruno, chen, contosoDev } from '../builders/world.ts';
import type { Stage } from '../conversations/stage.ts';

/** Something that somebody or a timer does, in the order of the list. */
export interface Act {
  readonly id: string;
  readonly act: (on: Stage) => Promise<unknown>;
}

const says = (from: PersonRef, line: string): Act => ({
  id: `${from.name} says ${line}`,
  act: (on) => on.says(from, line),
});
const presses = (from: PersonRef, title: string): Act => ({
  id: `${from.name} presses ${title}`,
  act: (on) => on.presses(from, title),
});
/** A button, whatever card has it; of the newest run. */
const sends = (from: PersonRef, verb: Verb, more: object = {}): Act => ({
  id: `${from.name} sends ${verb}`,
  act: async (on) =>
    on.sends(from, { verb, ...(verb === 'command' ? {} : { run: await newest(on) }), ...more }),
});
/** A button of the newest fleet's card. */
const decides = (from: PersonRef, verb: 'fleet-continue' | 'fleet-stop'): Act => ({
  id: `${from.name} sends ${verb}`,
  act: async (on) => {
    const [fleet] = await on.ports.ledger.fleets('all');
    if (fleet === undefined) throw new Error('no fleet');
    return on.sends(from, { verb, fleet: fleet.id, wave: fleet.wave });
  },
});
const works: Act = { id: 'the worker', act: (on) => on.works() };
const night: Act = { id: 'a night', act: (on) => on.night() };
const later = (minutes: number): Act => ({
  id: `${minutes} minutes pass`,
  act: async (on) => on.clock.advance(minutes * 60_000),
});
const sweeps: Act = { id: 'the minute timer', act: (on) => sweep(on.ports) };
const ticks: Act = { id: 'the timer of checks', act: (on) => startDueChecks(on.ports) };
const newest = async (on: Stage) => {
  const [run] = await on.ports.ledger.runs(contosoDev.key, 1);
  if (run === undefined) throw new Error('no run');
  return run.id;
};
const asks: readonly Act[] = [
  { id: 'HTTP a run', act: async (on) => routes.read.act(on.ports, chen, await newest(on)) },
  { id: 'HTTP 20 runs', act: (on) => routes.list.act(on.ports, chen, { environment: contosoDev, top: 20 }) },
  { id: 'HTTP drift', act: (on) => routes.drift.act(on.ports, chen, contosoDev) },
  {
    id: 'HTTP report',
    act: async (on) =>
      reportRoute.act(on.ports, chen, { id: await newest(on), format: 'json', locale: 'en' }),
  },
  { id: 'HTTP fleet', act: (on) => fleetRoute.act(on.ports, chen, { locale: 'en', page: 1 }) },
  {
    id: 'HTTP start',
    act: (on) => routes.start.act(on.ports, ada, { environment: contosoDev, body: { kind: 'migrate' } }),
  },
];

/** Every command, every kind of button, every HTTP route that reads the ledger and every timer, at least once. */
export const acts: readonly Act[] = [
  says(chen, 'help'),
  says(chen, 'environments'),
  says(chen, 'doctor contoso-dev'),
  works,
  sweeps,
  ticks,
  says(chen, 'plan contoso-dev'),
  works,
  says(chen, 'history contoso-dev'),
  says(ada, 'subscribe contoso-dev'),
  says(ada, 'migrate contoso-dev'),
  works,
  says(ada, 'status contoso-dev'),
  presses(ada, 'Send answers'),
  works,
  says(ada, 'hand over contoso-dev to Bruno Costa'),
  presses(bruno, 'Show only this part'),
  presses(bruno, 'Reject'),
  presses(ada, 'Plan again'),
  works,
  later(300),
  sweeps,
  says(ada, 'cancel contoso-dev'),
  says(ada, 'migrate contoso-dev --pilot 3'),
  works,
  presses(bruno, 'Approve'),
  presses(chen, 'Refresh'),
  sweeps,
  works,
  says(chen, 'explain contoso-dev'),
  says(ada, 'widen contoso-dev'),
  works,
  presses(bruno, 'Approve'),
  works,
  ...asks.slice(0, 5),
  says(chen, 'validate contoso-dev'),
  works,
  says(chen, 'look contoso-dev'),
  works,
  says(ada, 'schedule contoso-dev daily 06:00 Europe/Berlin'),
  night,
  { id: 'somebody edits a provider', act: (on) => on.changes(0, 'Hotline') },
  says(chen, 'check drift contoso-dev'),
  works,
  presses(ada, 'Accept'),
  { id: 'somebody edits it again', act: (on) => on.changes(0, 'Helpdesk') },
  night,
  says(ada, 'repair contoso-dev'),
  works,
  presses(bruno, 'Approve'),
  works,
  says(ada, 'retire contoso-dev'),
  works,
  says(ada, 'cancel contoso-dev'),
  later(60),
  says(ada, 'rollback contoso-dev'),
  works,
  presses(bruno, 'Approve'),
  works,
  sweeps,
  later(8 * 24 * 60),
  sweeps,
  works,
  says(ada, 'rollback 000000'),
  sends(ada, 'replan'),
  sends(ada, 'repair'),
  sends(ada, 'widen'),
  sends(ada, 'rollback'),
  sends(chen, 'look'),
  sends(ada, 'drift-repair', { of: '00000000' }),
  sends(ada, 'drift-snooze', { of: '00000000', 'until.00000000': '2026-04-01' }),
  sends(ada, 'hand-over', { person: bruno.id }),
  says(ada, 'migrate all'),
  works,
  decides(ada, 'fleet-continue'),
  decides(ada, 'fleet-stop'),
  works,
  says(ada, 'cancel all'),
  says(chen, 'check drift all'),
  says(chen, 'status all'),
  works,
  says(chen, 'validate all'),
  says(chen, 'cancel all'),
  works,
  sends(ada, 'cancel'),
  sends(chen, 'command', { line: 'status contoso-dev' }),
  says(ada, 'unsubscribe contoso-dev'),
  ...asks.slice(5),
  ticks,
  sweeps,
];
