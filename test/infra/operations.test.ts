import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textsBelow } from '../docs/mapping-facts.ts';
import planted from './operations-planted.json' with { type: 'json' };
import { alertProblems, workbookProblems } from './operations-problems.ts';
import { parameterProblems } from './parameter-problems.ts';

const read = (name: string): string => readFileSync(`infra/${name}`, 'utf8');
const main = textsBelow('functions', /^main\.ts$/);
const ports = readFileSync('shared/engine/telemetry-ports.ts', 'utf8');
const settings = readFileSync('docs/settings.md', 'utf8');
/** Settings that are JSON: their keys are on the page about settings. */
const json = [...settings.matchAll(/^## Keys of (CUTOVER_\w+)$/gm)].map((match) => match[1] ?? '');
const known = {
  metrics: [...new Set(ports.match(/cutover(?:\.\w+)+/g) ?? [])],
  functions: [...main.matchAll(/'\.\/([a-z-]+)\.ts'/g)].map((match) => match[1] ?? ''),
};

async function problemsOf(file: string, text: string): Promise<readonly string[]> {
  if (file === 'alerts.json') return alertProblems(text, known);
  if (file === 'workbook.json') return workbookProblems(text, known);
  return parameterProblems(text, read('main.bicep'), json);
}

describe('alerts, workbook and parameters', () => {
  it.each(['alerts.json', 'workbook.json', 'main.parameters.json'])('are whole: %s', async (file) => {
    expect(await problemsOf(file, read(file))).toEqual([]);
  });

  it('give each alert what its rule reads', () => {
    const rule = read('modules/alerts.bicep');
    const fields = new Set([...rule.matchAll(/\balert\.(\w+)/g)].map((match) => match[1]));
    const [first] = JSON.parse(read('alerts.json'));
    expect([...fields].sort()).toEqual(Object.keys(first).sort());
  });

  it('find JSON that is handed to a text', async () => {
    expect(json).toContain('CUTOVER_EGRESS');
    const main = read('main.bicep');
    const text = main.replace('param egress object = {}', "param egress string = ''");
    expect(text).not.toBe(main);
    const problems = await parameterProblems(read('main.parameters.json'), text, json);
    expect(problems).toEqual(['egress is given JSON and is no object']);
  });

  it.each(planted)('are found wrong with a planted mistake: $id', async ({ file, find, put, says }) => {
    expect(read(file)).toContain(find);
    expect(
      (
        await problemsOf(
          file,
          read(file).replace(find, () => put),
        )
      ).join('\n'),
    ).toContain(says);
  });
});
