import { expect, it } from 'vitest';
import { masked } from '../../../shared/domain/masked.ts';

it.each([
  ['my password is pLnt20Sk0123456789abcdef', 'my password is …'],
  ['migrate https://contoso.example/main?sig=abc', 'migrate https://contoso.example/main…'],
  ['https://me:word@contoso.example', 'https://…@contoso.example'],
  ['contoso-prd', 'contoso-prd'],
  ['5f0c4f0e-93b1-4f3c-8a5e-0c7d9b2e6a41', '5f0c4f0e-93b1-4f3c-8a5e-0c7d9b2e6a41'],
])('quotes %j as %j', (said, quoted) => {
  expect(masked(said)).toBe(quoted);
});
