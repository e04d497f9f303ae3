import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Columns } from '../../shared/domain/change.ts';
import type { PlanSettings } from '../../shared/domain/settings.ts';
import { tables } from '../../shared/domain/tables.ts';
import { planEnvironment } from '../../shared/steps/plan-environment.ts';
import { en } from '../../shared/texts/en.ts';
import { id } from '../builders/ids.ts';
import { planned } from '../builders/planned.ts';
import { legacyProvider, plainEnvironment, settings, snapshot } from '../builders/snapshot.ts';
import { mappingFacts, textsBelow } from './mapping-facts.ts';
import { headings, type MappingFacts, mappingProblems } from './mapping-problems.ts';
import { codeOf, tablesOf } from './markdown-tables.ts';

const document = readFileSync('docs/mapping.md', 'utf8');
let facts: MappingFacts;
beforeAll(async () => {
  facts = await mappingFacts();
});

/** Columns of the 2.0 provider planned for one 1.0 provider with these. */
function plannedFor(columns: Parameters<typeof legacyProvider>[1]): Columns {
  const [create] = planned(snapshot({ rows: { msdyn_ciprovider: [legacyProvider(1, columns)] } })).changes;
  if (create?.kind !== 'create') throw new Error('nothing is created');
  return create.columns;
}

const distinct = {
  msdyn_name: ' Name ',
  msdyn_label: 'Étiquette 📞',
  msdyn_landingurl: 'https://Panel.example/p?a=%20b&idleTimeThreshold=60#c',
  msdyn_clicktoact: true,
  msdyn_sortorder: 7,
  msdyn_trusteddomain: 'https://trusted.example',
  msdyn_customparams: ' { "a" : 1 }\r\n\t',
  msdyn_sandboxconfiguration: 'allow-forms, allow-popups',
  msdyn_enableanalytics: true,
} as const;

describe('the page about what goes where', () => {
  it('has a line for everything the product has, and names nothing else', () => {
    expect(mappingProblems(document, facts)).toEqual([]);
  });

  it.each(Object.keys(tables.msdyn_ciprovider.kinds))('misses %s when its line is gone', (column) => {
    const without = document
      .split('\n')
      .filter((line) => !line.startsWith(`| \`${column}\` |`))
      .join('\n');
    expect(mappingProblems(without, facts)).toContain(`column ${column} is not in the document`);
  });

  it('is found wrong whichever side has more', () => {
    const added = document.replace(
      '| `msdyn_label` |',
      '| `msdyn_other` | | | | finding `icon-lost` |\n| `msdyn_label` |',
    );
    expect(mappingProblems(added, facts)).toEqual(['column msdyn_other is in the document and nowhere else']);
    const twice = document.replace('| `icon` |', '| `owner` | | | finding `icon-lost` |\n| `icon` |');
    expect(mappingProblems(twice, facts)).toEqual(['decision owner is in the document twice']);
    const renamed = document.replaceAll('question `order`', 'question `sequence`');
    expect(mappingProblems(renamed, facts)).toEqual([
      'question order is not in the document',
      'question sequence is in the document and nowhere else',
    ]);
    const grown = { ...facts, findings: [...facts.findings, 'new-code'] };
    expect(mappingProblems(document, grown)).toEqual(['finding new-code is not in the document']);
    const untested = document.replace('“always says version 2”', '“says version 2 at times”');
    expect(mappingProblems(untested, facts)).toEqual(['no test is called "says version 2 at times"']);
    const uncovered = document.replace(/test “never reads or writes the version[^”]*”/, 'nobody');
    expect(mappingProblems(uncovered, facts)).toEqual(['nothing covers `msdyn_cifsolversion`']);
  });

  it('knows every question that has a text', () => {
    const texts = Object.keys(en)
      .filter((key) => key.startsWith('question.'))
      .map((key) => key.split('.')[1] ?? '');
    // What an empty answer is told.
    const unasked = ['missing'];
    expect(texts.filter((kind) => !facts.questions.includes(kind)).sort()).toEqual(unasked.sort());
  });
});

describe('a 1.0 provider', () => {
  it('puts every 1.0 column where the table says', () => {
    const made = plannedFor(distinct);
    const goesTo = new Map(
      tablesOf(document)
        .get(headings.columns)
        ?.map((row) => [codeOf(row[0]), codeOf(row[2])]),
    );
    for (const [column, value] of Object.entries(distinct))
      expect([column, made[goesTo.get(column) ?? '']]).toEqual([column, value]);
  });

  it('reads empty values of 1.0 as no, or as zero', () => {
    const empty = { msdyn_clicktoact: null, msdyn_enableanalytics: null, msdyn_sortorder: null };
    expect(plannedFor(empty)).toMatchObject({
      msdyn_enableoutbound: false,
      msdyn_enableanalytics: false,
      msdyn_sortorder: 0,
    });
  });

  it('always says version 2', () => {
    for (const msdyn_ciproviderapiversion of [0, 1, null])
      expect(plannedFor({ msdyn_ciproviderapiversion }).msdyn_apiversion).toBe(162450000);
  });

  it('makes unique names by the rule, whatever the name', () => {
    for (const msdyn_name of ['Téléphone', '电话', '', '**bold**', 'a'.repeat(100), '👩‍🚀'])
      expect(plannedFor({ msdyn_name }).msdyn_uniquename).toMatch(
        /^(?=.{1,128}$)[A-Za-z0-9]{3,8}_[A-Za-z0-9_]+$/,
      );
  });

  it('never reads or writes the version that 1.0 fills in', () => {
    expect(textsBelow('shared', /\.ts$/)).not.toContain('msdyn_cifsolversion');
  });

  it('gives every new row to the configured owner', () => {
    const owned: PlanSettings = { ...settings, owner: { kind: 'team', id: id(0xaa, 1) } };
    const made = planEnvironment({ settings: owned, snapshot: plainEnvironment(2), decisions: [] });
    const created = 'changes' in made ? made.changes.filter((change) => change.kind === 'create') : [];
    expect(new Set(created.map((change) => change.table))).toEqual(
      new Set(['msdyn_channelprovider', 'msdyn_appconfiguration']),
    );
    for (const change of created) expect(change.binds).toMatchObject({ ownerid: `teams(${id(0xaa, 1)})` });
  });
});
