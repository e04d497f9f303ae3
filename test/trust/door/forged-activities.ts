import type { Forgery } from './forgery.ts';
import { otherId } from './parts.ts';

/** Good tokens of the channel with an activity that is not for us. */
const activity = (what: string, change: object | string): Forgery => ({
  what,
  doors: ['messages'],
  show: async ({ token }) => ({ authorization: [`Bearer ${await token()}`], activity: change }),
});

export const activityForgeries: readonly Forgery[] = [
  activity('another channel', { channelId: 'directline' }),
  activity("the emulator's channel", { channelId: 'emulator' }),
  activity('no channel', { channelId: undefined }),
  activity("another tenant's channel data", { channelData: { tenant: { id: otherId } } }),
  activity('no channel data', { channelData: undefined }),
  activity("another tenant's conversation", { conversation: { id: 'a:ada', tenantId: otherId } }),
  activity('a conversation without tenant', { conversation: { id: 'a:ada' } }),
  activity('an activity for another service', { serviceUrl: 'https://evil.example/' }),
  activity('an activity without service', { serviceUrl: undefined }),
  activity('nobody as sender', { from: undefined }),
  activity('no recipient', { recipient: undefined }),
  activity('no kind', { type: undefined }),
  activity('a body that is no JSON', '{'),
  activity('a body that is no object', '[]'),
  activity('an empty body', ''),
  activity('a body of brackets', '['.repeat(200_000)),
  activity('a body that is too large', { text: 'x'.repeat(300_000) }),
];
