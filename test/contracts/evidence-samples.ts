import { hashOf, type WorkspaceSight } from '../../shared/domain/evidence.ts';
import type { LookRequest } from '../../shared/engine/observer-ports.ts';
import { at, freshEnvironment, numberedGuid, person, runId } from './ledger-samples.ts';

const entry = { present: false, keys: [], length: 0, empty: true, hash: null, occurs: [], loader: false };

export function sightOf(id: string, profile: string): WorkspaceSight {
  const seen = {
    source: 'reported' as const,
    at,
    user: numberedGuid(3),
    app: null,
    profile,
    scripts: [],
    storage: { channelProviders: entry, applicationExtensions: entry },
    frames: [{ asked: null, visible: false, width: 0, height: 0 }],
    consoleErrors: null,
  };
  const base = { id, at, hash: hashOf(profile), step: 'workspace' as const, kind: 'workspace' as const };
  return { ...base, seen, by: person(), pictures: ['screenshot', 'crop'] };
}

export function requestOf(nonce: string): LookRequest {
  return { nonce, run: runId(freshEnvironment()), person: numberedGuid(7), until: at };
}
