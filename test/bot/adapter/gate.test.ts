import { describe, expect, it } from 'vitest';
import { gate } from '../../../bot/adapter/gate.ts';
import { guid } from '../../../shared/domain/guid.ts';

const tenant = guid('11111111-0000-4000-8000-000000000001');
const other = '99999999-0000-4000-8000-000000000009';
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const header = { alg: 'RS256', kid: 'k' };
const claims = { iss: 'https://api.botframework.com', exp: 1 };
const tokenOf = (head: object = header, body: object = claims): string =>
  `Bearer ${part(head)}.${part(body)}.c2ln`;

const activity = {
  type: 'message',
  channelId: 'msteams',
  serviceUrl: 'https://smba.example/',
  from: { id: '29:ada' },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:ada', tenantId: tenant },
  channelData: { tenant: { id: tenant } },
};
const passes = (change: object = {}, authorization = tokenOf()): boolean =>
  gate({ headers: { Authorization: authorization }, body: JSON.stringify({ ...activity, ...change }) }, [
    tenant,
  ]) !== undefined;

describe('the gate, before anybody is asked about a signature', () => {
  it('lets through what Teams sends, in letters of any case', () => {
    expect(passes()).toBe(true);
    expect(passes({ channelData: { tenant: { id: tenant.toUpperCase() } } })).toBe(true);
  });

  it.each<[string, object]>([
    ['another channel', { channelId: 'directline' }],
    ['no channel', { channelId: undefined }],
    ['another tenant in the channel data', { channelData: { tenant: { id: other } } }],
    ['another tenant in the conversation', { conversation: { id: 'a', tenantId: other } }],
    ['no tenant in the conversation', { conversation: { id: 'a' } }],
    ['no tenant in the channel data', { channelData: {} }],
    ['no service address', { serviceUrl: undefined }],
    ['nobody who sends', { from: {} }],
    ['nobody who receives', { recipient: undefined }],
    ['a conversation without an id', { conversation: { id: '', tenantId: tenant } }],
    ['a conversation with an endless id', { conversation: { id: 'a'.repeat(1001), tenantId: tenant } }],
    ['more than 256 KiB', { text: 'x'.repeat(256 * 1024) }],
    ['more than 256 KiB in fewer characters', { text: '€'.repeat(100 * 1024) }],
  ])('stops %s', (_what, change) => {
    expect(passes(change)).toBe(false);
  });

  it.each<[string, string]>([
    ['no token', ''],
    ['another scheme', tokenOf().replace('Bearer', 'Basic')],
    ['a token without a signature', tokenOf().replace(/\.\w+$/, '.')],
    ['no algorithm', tokenOf({ ...header, alg: 'none' })],
    ['a symmetric algorithm', tokenOf({ ...header, alg: 'HS256' })],
    ['no key', tokenOf({ alg: 'RS256' })],
    ['another issuer', tokenOf(header, { ...claims, iss: 'https://sts.windows.net/x/' })],
    ['no expiry', tokenOf(header, { iss: claims.iss })],
    ['a token of more than 16 KiB', tokenOf(header, { ...claims, more: 'x'.repeat(16 * 1024) })],
    ['a token that is no JSON', 'Bearer YQ.YQ.YQ'],
  ])('stops %s', (_what, authorization) => {
    expect(passes({}, authorization)).toBe(false);
  });
});
