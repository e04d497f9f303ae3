import { describe, expect, it } from 'vitest';
import { canonicalHost } from '../../../shared/domain/egress.ts';
import { inRange, parseIp } from '../../../shared/domain/ip-address.ts';
import { isPrivateAddress, isPublicAddress } from '../../../shared/domain/public-address.ts';
import { literalForms, publicForms } from '../widget/fetch/address-forms.ts';

describe('whether an address is public', () => {
  it.each(literalForms.map(({ id, host }) => [id, host]))('is no for %s, %s', (_id, host) => {
    const name = canonicalHost(host);
    expect(name).toBeDefined();
    expect(isPublicAddress(name ?? '')).toBe(false);
  });

  it.each(publicForms)('is yes for %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '',
    '8.8.8',
    '8.8.8.8.',
    '08.8.8.8',
    '0x8.8.8.8',
    '134744072',
    '8.8.8.256',
    '8.8.8.8/32',
    '2a00::1%eth0',
    '2a00:::1',
    '2a00:1',
    '2a00::1::2',
    '1:2:3:4:5:6:7:8:9',
    '::8.8.8.8:1',
    'dns.google',
  ])('is no for what is not the canonical form of an address: %s', (text) => {
    expect(isPublicAddress(text)).toBe(false);
  });

  it('is not the same question as whether an organisation uses it inside', () => {
    expect(['10.0.0.1', '172.31.0.1', '192.168.0.1', '100.64.0.1', 'fd00::1'].every(isPrivateAddress)).toBe(
      true,
    );
    const never = ['127.0.0.1', '169.254.169.254', '168.63.129.16', '::1', 'fe80::1', '8.8.8.8', ''];
    expect(never.some(isPrivateAddress)).toBe(false);
  });
});

describe('an address as a number', () => {
  it.each([
    ['0.0.0.1', 1n],
    ['1.2.3.4', 0x01020304n],
    ['::', 0n],
    ['::1', 1n],
    ['1::', 1n << 112n],
    ['::ffff:1.2.3.4', 0xffff01020304n],
    ['1:2:3:4:5:6:7:8', 0x00010002000300040005000600070008n],
    ['ABCD::', 0xabcdn << 112n],
  ])('is read from %s', (text, value) => {
    expect(parseIp(text)?.value).toBe(value);
  });

  it('lies in a range by its first bits, of its own version only', () => {
    const holds = (address: string, range: string) => {
      const ip = parseIp(address);
      return ip !== undefined && inRange(ip, range);
    };
    expect(holds('10.255.0.1', '10.0.0.0/8')).toBe(true);
    expect(holds('11.0.0.0', '10.0.0.0/8')).toBe(false);
    expect(holds('10.0.0.1', '10.0.0.1')).toBe(true);
    expect(holds('10.0.0.2', '10.0.0.1')).toBe(false);
    expect(holds('::1', '0.0.0.0/0')).toBe(false);
    expect(holds('10.0.0.1', '10.0.0.0/x')).toBe(false);
  });
});
