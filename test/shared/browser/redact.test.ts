import { describe, expect, it } from 'vitest';
import { redactMessage } from '../../../shared/browser/redact.ts';

describe('a message of a page', () => {
  it.each([
    ['at https://ada:secret@x.example/agents/ada?token=abc#1', 'at https://x.example'],
    ['no agent ada@contoso.example here', 'no agent (address) here'],
    ['call +1 (555) 010-0199 failed', 'call # failed'],
    ['bad key AKx9f3jd8sk2jd8sk2jd8s', 'bad key (…)'],
    ['first line\nat stack (https://x.example/a)', 'first line'],
    ['Microsoft is not defined', 'Microsoft is not defined'],
  ])('%j becomes %j', (message, expected) => {
    expect(redactMessage(message)).toBe(expected);
  });

  it('is cut where it gets long', () => {
    expect(redactMessage('word '.repeat(100)).length).toBeLessThanOrEqual(161);
  });
});
