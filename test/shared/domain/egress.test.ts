import { describe, expect, it } from 'vitest';
import { type EgressRules, mayBePlain, routeTo } from '../../../shared/domain/egress.ts';

const blocked = { kind: 'refused', problem: 'blocked_address' };
const to = (host: string, rules: EgressRules = {}, answers: readonly string[] = ['8.8.8.8']) =>
  routeTo(host, 443, rules, async () => answers);

describe('where a connection may go', () => {
  it('is to the public addresses of a name, and to no other of them', async () => {
    expect(await to('a.example', {}, ['10.0.0.1', '8.8.8.8', '::1', '1.1.1.1'])).toEqual({
      kind: 'route',
      addresses: ['8.8.8.8', '1.1.1.1'],
      port: 443,
    });
  });

  it('is nowhere when a name has no public address, or none at all', async () => {
    expect(await to('a.example', {}, ['10.0.0.1', 'fe80::1%eth0'])).toEqual(blocked);
    expect(await to('a.example', {}, [])).toEqual({ kind: 'refused', problem: 'unreachable' });
    const failing = routeTo('a.example', 443, {}, async () => Promise.reject(new Error('ENOTFOUND')));
    expect(await failing).toEqual({ kind: 'refused', problem: 'unreachable' });
  });

  it.each(['127.0.0.1', '::1', '[::1]', '0x7f.1', 'localhost', 'x.localhost', 'localhost.', 'a b', ''])(
    'is nowhere for %s, whatever the name service says',
    async (host) => {
      expect(await to(host)).toEqual(blocked);
    },
  );

  it('is where the operator says, the closest name first, without asking the name service', async () => {
    const hosts = { 'a.example': '10.0.0.1:8443', '*.example': '[fd00::2]', '*.b.example': '127.0.0.1:1' };
    const unasked = (host: string) =>
      routeTo(host, 443, { hosts }, async () => Promise.reject(new Error('asked')));
    expect(await unasked('A.example.')).toEqual({ kind: 'route', addresses: ['10.0.0.1'], port: 8443 });
    expect(await unasked('c.example')).toEqual({ kind: 'route', addresses: ['fd00::2'], port: 443 });
    expect(await unasked('x.b.example')).toEqual({ kind: 'route', addresses: ['127.0.0.1'], port: 1 });
    expect(await to('example', { hosts })).toMatchObject({ addresses: ['8.8.8.8'] });
  });

  it('is to private addresses for names that are inside, never to this machine or a metadata service', async () => {
    const rules = { internal: ['*.corp.example'] };
    expect(await to('a.corp.example', rules, ['10.0.0.1'])).toMatchObject({ addresses: ['10.0.0.1'] });
    expect(await to('a.other.example', rules, ['10.0.0.1'])).toEqual(blocked);
    expect(await to('a.corp.example', rules, ['127.0.0.1', '169.254.169.254', '168.63.129.16'])).toEqual(
      blocked,
    );
  });

  it('is to addresses that are declared themselves', async () => {
    const rules = { internal: ['10.20.0.0/16'] };
    expect(await to('10.20.1.1', rules)).toMatchObject({ addresses: ['10.20.1.1'] });
    expect(await to('a.example', rules, ['10.20.1.1', '10.21.1.1'])).toMatchObject({
      addresses: ['10.20.1.1'],
    });
    expect(await to('10.21.1.1', rules)).toEqual(blocked);
  });
});

describe('plain http', () => {
  it('is for the names the operator gives', () => {
    const rules = { plainHttp: ['*.old.example', 'a.example'] };
    expect(['x.old.example', 'A.example'].map((host) => mayBePlain(host, rules))).toEqual([true, true]);
    expect(['old.example', 'b.example', ''].map((host) => mayBePlain(host, rules))).toEqual([
      false,
      false,
      false,
    ]);
    expect(mayBePlain('a.example', {})).toBe(false);
  });
});
