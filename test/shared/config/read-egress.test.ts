import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeCertificate } from '../../../sandbox/certificate.ts';
import { readEgress } from '../../../shared/config/read-egress.ts';

const read = (value: unknown) => readEgress({ CUTOVER_EGRESS: JSON.stringify(value) });

describe('what the operator declares about the way out', () => {
  it('is nothing by default', () => {
    expect(readEgress({})).toEqual({ rules: {} });
  });

  it('is read as it is written', () => {
    const rules = {
      hosts: {
        'phone.contoso.example': '10.1.2.3:8443',
        '*.example': '[fd00::1]:443',
        'a.example': '10.0.0.1',
      },
      internal: ['*.intranet.example', '10.20.0.0/16', 'fd00::/8', '10.0.0.1'],
      plainHttp: ['old.intranet.example'],
    };
    expect(read(rules)).toEqual({ rules });
  });

  it.each([
    ['hosts', { hosts: { 'Phone.example': '10.0.0.1' } }],
    ['hosts', { hosts: { 'phone.example': 'other.example' } }],
    ['hosts', { hosts: { 'phone.example': '10.0.0.1:99999' } }],
    ['hosts', { hosts: { '10.0.0.1': '10.0.0.2' } }],
    ['internal', { internal: ['*'] }],
    ['internal', { internal: ['10.0.0.0/33'] }],
    ['internal', { internal: ['https://a.example'] }],
    ['plainHttp', { plainHttp: 'a.example' }],
  ])('is refused where %s makes no sense: %o', (field, value) => {
    expect(read(value)).toMatchObject([{ id: 'invalid', setting: `CUTOVER_EGRESS.${field}` }]);
  });

  it('is refused with a name it does not know, and when it is no JSON', () => {
    expect(read({ hots: {} })).toMatchObject([{ id: 'unknown_setting', setting: 'CUTOVER_EGRESS.hots' }]);
    expect(readEgress({ CUTOVER_EGRESS: '{' })).toMatchObject([{ id: 'not_json' }]);
  });

  it('brings the certificates of a file along', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'egress-')), 'inside.pem');
    const [one, two] = [makeCertificate(['a.example']), makeCertificate(['b.example'])];
    writeFileSync(path, `${one.certificate}\n${two.certificate}`);
    expect(read({ certificates: path })).toEqual({
      rules: {},
      certificates: [one.certificate.trim(), two.certificate.trim()],
    });
    expect(read({ certificates: `${path}.none` })).toMatchObject([{ id: 'unreadable_file' }]);
  });
});
