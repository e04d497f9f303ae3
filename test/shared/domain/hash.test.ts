import { describe, expect, it } from 'vitest';
import { auditRoot, chain } from '../../../shared/domain/audit.ts';
import { guid, parseGuid } from '../../../shared/domain/guid.ts';
import { canonicalJson, uuidV5 } from '../../../shared/domain/hash.ts';
import { environmentOf, newRunId, parseEnvironmentKey, parseRunId } from '../../../shared/domain/ids.ts';
import { uniqueName } from '../../../shared/steps/unique-name.ts';
import { id } from '../../builders/ids.ts';

describe('a name-based id', () => {
  it('is the one RFC 9562 gives for www.example.com', () => {
    const dns = guid('6ba7b810-9dad-11d1-80b4-00c04fd430c8');
    expect(uuidV5(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });
});

describe('canonical JSON', () => {
  it('does not depend on the order of keys or on undefined ones, and keeps the order of lists', () => {
    expect(canonicalJson({ b: [2, 1], a: undefined, c: null })).toBe('{"b":[2,1],"c":null}');
    expect(canonicalJson({ c: null, b: [2, 1] })).toBe('{"b":[2,1],"c":null}');
  });
});

describe('a GUID', () => {
  it.each([' {BC1316AA-5412-EB11-A812-000D3AB87B94} ', 'bc1316aa-5412-eb11-a812-000d3ab87b94'])(
    'is read from %s',
    (text) => {
      expect(parseGuid(text)).toBe('bc1316aa-5412-eb11-a812-000d3ab87b94');
    },
  );
  it.each(['', 'bc1316aa', "bc1316aa-5412-eb11-a812-000d3ab87b94' or 1 eq 1", null, 7])(
    'is not read from %s',
    (text) => {
      expect(parseGuid(text)).toBeUndefined();
    },
  );
});

describe('a run id', () => {
  const key = parseEnvironmentKey('contoso-dev') ?? ('' as never);
  it('sorts newest first and names its environment', () => {
    const older = newRunId(key, new Date('2026-01-01'), 'aaaaaaaa');
    const newer = newRunId(key, new Date('2026-01-02'), 'aaaaaaaa');
    expect(newer < older).toBe(true);
    expect(environmentOf(newer)).toBe('contoso-dev');
    expect(parseRunId(newer)).toBe(newer);
  });
  it.each([
    'contoso-dev',
    'contoso-dev.1.x',
    '../etc.0000000000000.aaaaaaaa',
    `${'a'.repeat(41)}.0000000000000.aaaaaaaa`,
  ])('is not read from %s', (text) => {
    expect(parseRunId(text)).toBeUndefined();
  });
});

describe('a unique name', () => {
  const source = id(0xc1, 1);
  it.each([
    ['Twilio Softphone', 'contoso_twilio_softphone_000000c1'],
    ['Téléphone', 'contoso_telephone_000000c1'],
    ['电话', 'contoso_000000c1'],
    ['  --  ', 'contoso_000000c1'],
  ])('of %s is %s', (name, expected) => expect(uniqueName('contoso', name, source)).toBe(expected));

  it('is never longer than Dataverse takes and keeps its distinguishing tail', () => {
    const name = uniqueName('contoso', 'x'.repeat(300), source);
    expect(name).toHaveLength(128);
    expect(name.endsWith('_000000c1')).toBe(true);
  });
});

describe('the audit chain', () => {
  it('ties each entry to the one before it', () => {
    const key = parseEnvironmentKey('contoso-dev') ?? ('' as never);
    const run = newRunId(key, new Date('2026-01-01'), 'aaaaaaaa');
    const first = chain(
      { environment: key, run, what: 'requested', at: '2026-01-01T00:00:00.000Z' },
      { sequence: 0, hash: auditRoot },
    );
    const second = chain({ environment: key, run, what: 'planned', at: '2026-01-01T00:00:01.000Z' }, first);
    expect([first.sequence, second.sequence, second.previousHash]).toEqual([1, 2, first.hash]);
    expect(
      chain(
        { environment: key, run, what: 'requested', at: '2026-01-01T00:00:02.000Z' },
        { sequence: 0, hash: auditRoot },
      ).hash,
    ).not.toBe(first.hash);
  });
});
