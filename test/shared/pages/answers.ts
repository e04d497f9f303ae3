import { frameworkScript, type WorkspaceEvidence } from '../../../shared/domain/workspace-evidence.ts';

const entry = {
  present: true,
  keys: ['channelProviders'],
  length: 2,
  empty: false,
  hash: '0'.repeat(64),
  occurs: [],
  loader: true,
};

export const seen: WorkspaceEvidence = {
  source: 'observed',
  at: '2026-01-01T00:00:00.000Z',
  user: null,
  app: null,
  profile: 'contoso_profile',
  scripts: [`https://org.example/${frameworkScript}`],
  storage: { channelProviders: entry, applicationExtensions: entry },
  frames: [{ asked: 'https://a.example', shown: null, visible: true, width: 340.5, height: 600 }],
  consoleErrors: [],
};

export const pixel = 'iVBORw0KGgo=';

export const sight = { version: 1, kind: 'workspace', seen, pictures: { panel: pixel } };

const withSeen = (patch: object) => ({ ...sight, seen: { ...seen, ...patch } });
const frame = seen.frames[0];

/** Answers of an app that is not ours, or not ours any more. All are status 200. */
export const strange: readonly { readonly id: string; readonly body: unknown; readonly problem: string }[] = [
  { id: 'nothing', body: undefined, problem: 'shape' },
  { id: 'text', body: 'ok', problem: 'shape' },
  { id: 'a list', body: [], problem: 'shape' },
  { id: 'the next version', body: { ...sight, version: 2 }, problem: 'version' },
  { id: 'an unknown kind', body: { version: 1, kind: 'shell' }, problem: 'kind' },
  {
    id: 'an answer to another question',
    body: { version: 1, kind: 'ready', browser: '147' },
    problem: 'kind',
  },
  { id: 'a key too many', body: { ...sight, more: 1 }, problem: 'shape' },
  { id: 'a reason that is none of a look', body: refusal('self_approval', {}), problem: 'reason' },
  { id: 'a long refusal', body: refusal('sign_in_needed', { a: 'x'.repeat(300) }), problem: 'params' },
  { id: 'what a person reported', body: withSeen({ source: 'reported' }), problem: 'seen' },
  {
    id: 'a frame at a script',
    body: withSeen({ frames: [{ ...frame, shown: 'javascript:1' }] }),
    problem: 'seen',
  },
  {
    id: 'too many frames',
    body: withSeen({ frames: Array.from({ length: 101 }, () => frame) }),
    problem: 'seen',
  },
  { id: 'a long text', body: withSeen({ profile: 'x'.repeat(2_001) }), problem: 'seen' },
  { id: 'a user that is none', body: withSeen({ user: 'me' }), problem: 'seen' },
  { id: 'a time that is none', body: withSeen({ at: 'now' }), problem: 'seen' },
  {
    id: 'a page as picture',
    body: { ...sight, pictures: { panel: Buffer.from('<script>').toString('base64') } },
    problem: 'pictures',
  },
  { id: 'a picture of no name', body: { ...sight, pictures: { other: pixel } }, problem: 'pictures' },
  {
    id: 'a picture too large',
    body: { ...sight, pictures: { panel: `${pixel.slice(0, -4)}${'A'.repeat(668_004)}` } },
    problem: 'pictures',
  },
  { id: 'more than fits', body: { ...sight, more: 'x'.repeat(4_000_000) }, problem: 'size' },
];

function refusal(reason: string, params: object) {
  return { version: 1, kind: 'refusal', reason, params };
}
