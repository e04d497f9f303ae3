import type { TokenCredential } from '@azure/identity';
import { guid } from '../../../shared/domain/guid.ts';
import { parseEnvironmentKey } from '../../../shared/domain/ids.ts';
import type { EnvironmentSettings } from '../../../shared/domain/settings.ts';
import type { Clock } from '../../../shared/engine/ports.ts';

export const organizationId = guid('0b7c1f8e-9d1a-4c56-8a41-1f4b3b2f9a01');

export function environmentAt(url: string, changes: Partial<EnvironmentSettings> = {}): EnvironmentSettings {
  const key = parseEnvironmentKey('contoso-dev');
  if (key === undefined) throw new Error('not a key');
  return {
    key,
    name: 'Contoso Dev',
    url,
    organizationId,
    protected: false,
    tags: [],
    prefix: 'contoso',
    tolerateLeavers: 0,
    approvalsNeeded: 1,
    graceDays: 7,
    timeZone: 'UTC',
    blackoutDays: [],
    blastRadius: { peoplePercent: 100, rows: 500 },
    remindAfterHours: 4,
    groups: { reader: [], planner: [], approver: [], operator: [] },
    people: { reader: [], planner: [], approver: [], operator: [] },
    ...changes,
  };
}

export const noon: Pick<Clock, 'now'> = { now: () => new Date('2026-11-22T12:00:00.000Z') };

export interface RecordingCredential extends TokenCredential {
  readonly scopes: readonly string[];
}

/** Hands out `token-1`, `token-2`, … good for an hour after noon. */
export function numberedTokens(name = 'token'): RecordingCredential {
  const scopes: string[] = [];
  return {
    scopes,
    getToken: async (scope) => {
      scopes.push(...[scope].flat());
      return { token: `${name}-${scopes.length}`, expiresOnTimestamp: noon.now().getTime() + 3_600_000 };
    },
  };
}

/** Never sleeps; remembers how long it would have. */
export function recordedSleep(): { readonly sleep: (ms: number) => Promise<void>; readonly slept: number[] } {
  const slept: number[] = [];
  return {
    slept,
    sleep: async (ms) => {
      slept.push(ms);
    },
  };
}
