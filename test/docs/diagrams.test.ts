import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { diagramExamples } from './diagram-examples.ts';

it('the pictures in docs are those that the sandbox gives now, and the same at each drawing', async () => {
  const drawn = await diagramExamples();
  expect(Object.keys(drawn)).toHaveLength(2);
  for (const [path, svg] of Object.entries(drawn)) expect(svg, path).toBe(readFileSync(path, 'utf8'));
  expect(await diagramExamples()).toEqual(drawn);
});
