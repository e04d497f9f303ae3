import { beforeAll, describe, expect, it } from 'vitest';
import { hearSaid, watchCommands } from '../corpus/hear-said.ts';
import type { Tongue } from '../corpus/said.ts';

beforeAll(() => watchCommands());

async function first(tongue: Tongue, text: string) {
  const said = { id: text, text, kind: 'natural', tongue, before: [], expected: { asks: true } } as const;
  const { did, offered } = await hearSaid(said);
  return [did, offered[0]];
}

describe('checks that come round by themselves', () => {
  it.each([
    ['en', 'stop the nightly checks on contoso-test'],
    ['en', 'turn the nightly checks on contoso-test off'],
    ['de', 'schalte die nächtliche Prüfung von contoso-test aus'],
    ['fr', 'désactive le contrôle de nuit de contoso-test'],
    ['es', 'desactiva las comprobaciones nocturnas de contoso-test'],
    ['ja', 'contoso-test の毎晩のチェックを止めて'],
  ] as const)('are offered to be switched off (%s): %s', async (tongue, text) =>
    expect(await first(tongue, text)).toEqual([[], 'schedule contoso-test off']),
  );

  it.each([
    ['de', 'schalte die nächtliche Prüfung für contoso-test ein', 'schedule contoso-test daily'],
    ['en', 'turn on the nightly checks on contoso-test', 'schedule contoso-test daily'],
    ['es', 'programa la comprobación diaria para contoso-test', 'schedule contoso-test daily'],
    ['es', 'activa las comprobaciones nocturnas de contoso-test', 'schedule contoso-test daily'],
    ['en', 'keep the nightly checks of contoso-test, do not turn them off', 'status contoso-test'],
    ['en', 'never disable the daily drift checks on contoso-test', 'status contoso-test'],
    ['de', 'die nächtliche Prüfung von contoso-test nicht abschalten', 'status contoso-test'],
    ['ja', 'contoso-test の毎晩のチェックを止めないで', 'status contoso-test'],
    ['en', 'check drift on contoso-test nightly, at the end of the day', 'schedule contoso-test daily'],
    ['en', 'stop the migration of contoso-test, the nightly check found drift', 'cancel contoso-test'],
    ['en', 'cancel the scheduled migration of contoso-test after the check failed', 'cancel contoso-test'],
  ] as const)('are not, where that is not what is said (%s): %s', async (tongue, text, line) =>
    expect(await first(tongue, text)).toEqual([[], line]),
  );
});
