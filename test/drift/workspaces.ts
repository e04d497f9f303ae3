import type { StorageEvidence, WorkspaceEvidence } from '../../shared/domain/workspace-evidence.ts';

const empty: StorageEvidence = {
  present: false,
  keys: [],
  length: 0,
  empty: true,
  hash: null,
  occurs: [],
  loader: false,
};

/** What a look at the workspace may see, by what is wrong with it. */
export const workspaces = {
  'as expected': (seen: WorkspaceEvidence): WorkspaceEvidence => seen,
  'without library': (seen) => ({ ...seen, scripts: [] }),
  'without providers': (seen) => ({ ...seen, storage: { ...seen.storage, channelProviders: empty } }),
  'without loader': (seen) => ({ ...seen, storage: { ...seen.storage, applicationExtensions: empty } }),
  'without panel': (seen) => ({ ...seen, frames: [] }),
} as const satisfies { readonly [what: string]: (seen: WorkspaceEvidence) => WorkspaceEvidence };
