import { afterEach, describe, expect, it, vi } from 'vitest';
import { refuse } from '../../../shared/domain/reason.ts';
import type { PageOpener } from '../../../shared/engine/observer-ports.ts';
import { answerShape } from '../../../shared/pages/answer-shape.ts';
import { oneOfSome } from '../../../shared/pages/one-of-some.ts';
import { servePages } from '../../../shared/pages/serve-pages.ts';

const widget = {
  version: 1,
  kind: 'widget',
  channelUrl: 'https://a.example/',
  workspace: 'https://org.example',
};

const parts = (run: PageOpener['run']) => ({
  opener: { run, workspace: async () => refuse('sign_in_needed') },
  start: async () => '147',
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the app that opens pages', () => {
  it('says a refusal of its browser in a form that the other side takes', async () => {
    const sent = await servePages(
      parts(async () => refuse('browser_missing')),
      widget,
    );
    expect(answerShape.parse(JSON.parse(JSON.stringify(sent)))).toEqual(refuse('browser_missing'));
  });

  it('never says a reason that is none of a look', async () => {
    const sent = await servePages(
      parts(async () => refuse('self_approval', { person: 'x' })),
      widget,
    );
    expect(sent).toMatchObject({ reason: 'workspace_unreachable', params: {} });
  });

  it('answers before whoever asked is gone, also when a browser never comes back', async () => {
    vi.useFakeTimers();
    const answer = servePages(
      parts(() => new Promise(() => undefined)),
      widget,
    );
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await answer).toMatchObject({ reason: 'workspace_timed_out', params: { seconds: '60' } });
  });

  it('opens no more pages at once than its memory allows, and others again after that', async () => {
    const places = oneOfSome(1);
    let end = (): void => undefined;
    const first = places(
      () =>
        new Promise<string>((resolve) => {
          end = () => resolve('first');
        }),
    );
    expect(await places(async () => 'second')).toBeUndefined();
    end();
    expect(await first).toBe('first');
    await expect(places(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    expect(await places(async () => 'third')).toBe('third');
  });
});
