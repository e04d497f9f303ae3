import type { HttpRequest } from '@azure/functions';
import { describe, expect, it } from 'vitest';
import { answerRoute } from '../../functions/http/answer-person.ts';
import { startRoute } from '../../functions/http/start-route.ts';
import { parseDayRange } from '../../shared/domain/blackout.ts';
import { approved } from '../builders/acts.ts';
import { ada, contosoDev, type World, world } from '../builders/world.ts';

/** Ada's request with a body, past the bearer token. */
function post({ ports }: Pick<World, 'ports'>, body: object) {
  const text = async () => JSON.stringify(body);
  const params = { environment: 'contoso-dev' };
  const request = { headers: new Headers(), query: new URLSearchParams(), params, text };
  const app = { ports, authenticate: async () => ada };
  return answerRoute(app, request as unknown as HttpRequest, startRoute);
}

describe('a run that is asked for over HTTP', () => {
  it('keeps its pilot and its window, as one that is asked for in chat does', async () => {
    const w = await world();
    const window = 'Sat 22:00-02:00 Europe/Berlin';
    expect(await post(w, { pilot: 5, window })).toMatchObject({
      status: 202,
      jsonBody: {
        kind: 'migrate',
        asked: {
          pilot: { kind: 'count', count: 5 },
          window: { kind: 'weekly', days: [6], from: 1320, to: 120, timeZone: 'Europe/Berlin' },
        },
      },
    });
  });

  it('takes the zone of the environment where none is said, and no window that no day is free for', async () => {
    const w = await world();
    const shut = parseDayRange('2026-03-07');
    if (shut === undefined) throw new Error('no day');
    const environments = [{ ...contosoDev, timeZone: 'Europe/Berlin', blackoutDays: [shut] }];
    const ports = { ...w.ports, settings: { ...w.ports.settings, environments } };
    expect(await post({ ports }, { window: '2026-03-07 22:00-23:00' })).toMatchObject({
      status: 409,
      jsonBody: { reason: 'window_shut' },
    });
    expect(await post({ ports }, { window: 'Sun 22:00-23:00' })).toMatchObject({
      jsonBody: { asked: { window: { timeZone: 'Europe/Berlin' } } },
    });
  });

  it('rolls back the run it names, or else the last one that wrote, in a window', async () => {
    for (const named of [true, false]) {
      const w = await world();
      const run = await approved(w);
      await w.work();
      w.clock.advance(3_600_000);
      const body = { kind: 'rollback', window: 'daily 22:00-23:00', ...(named ? { run } : {}) };
      expect(await post(w, body)).toMatchObject({
        status: 202,
        jsonBody: { kind: 'rollback', predecessor: run, asked: { window: { kind: 'weekly' } } },
      });
    }
  });
});
