import { beforeAll, describe, expect, it } from 'vitest';
import { redirectCases } from './redirect-cases.ts';
import { askBoth } from './redirects-in-chromium.ts';

let answers: Awaited<ReturnType<typeof askBoth>>;
beforeAll(async () => {
  answers = await askBoth();
}, 120_000);

describe('where a channel URL leads, asked over the wire', () => {
  it.each(redirectCases.map((one) => [one.id, one] as const))('%s', (id, { framed, codes }) => {
    const answer = answers.get(id);
    expect({
      chromium: answer?.shown,
      said: answer?.report.framed,
      codes: answer?.report.findings.map(({ code }) => code),
    }).toEqual({ chromium: framed, said: framed ? 'yes' : 'no', codes });
  });
});
