import { describe, expect, it } from 'vitest';
import { checkRow, checkTransaction } from '../../../shared/tables/limits.ts';

const row = (rowKey: string, properties: { readonly [name: string]: string | Uint8Array }) => ({
  partitionKey: 'env',
  rowKey,
  ...properties,
});

const texts = (count: number, characters: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, 'x'.repeat(characters)]));

const tooLarge = expect.objectContaining({ code: 'row_too_large' });

describe('the limits of a row', () => {
  it('let 252 properties, 32,768 characters and 64 KiB pass, and no more', () => {
    expect(() => checkRow(row('a', texts(252, 1)))).not.toThrow();
    expect(() => checkRow(row('a', texts(253, 1)))).toThrow(tooLarge);
    expect(() => checkRow(row('a', texts(1, 32_768)))).not.toThrow();
    expect(() => checkRow(row('a', texts(1, 32_769)))).toThrow(tooLarge);
    expect(() => checkRow(row('a', { p: new Uint8Array(65_536) }))).not.toThrow();
    expect(() => checkRow(row('a', { p: new Uint8Array(65_537) }))).toThrow(tooLarge);
  });

  it('count a character as two bytes of 1 MiB in all', () => {
    expect(() => checkRow(row('a', texts(16, 32_000)))).not.toThrow();
    expect(() => checkRow(row('a', texts(17, 32_000)))).toThrow(tooLarge);
  });

  it('let a key have 512 characters', () => {
    expect(() => checkRow(row('a'.repeat(512), {}))).not.toThrow();
    expect(() => checkRow(row('a'.repeat(513), {}))).toThrow(tooLarge);
  });
});

describe('the limits of a transaction', () => {
  it('stay below 4 MiB as it travels', () => {
    const rows = (count: number, character: string) =>
      Array.from({ length: count }, (_, index) => row(`r${index}`, { p: character.repeat(32_000) }));
    expect(() => checkTransaction(rows(99, 'x'))).not.toThrow();
    const tooLargeTogether = expect.objectContaining({ code: 'transaction_too_large' });
    expect(() => checkTransaction(rows(99, 'é'))).toThrow(tooLargeTogether);
  });
});
