import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contosoTest } from '../../sandbox/fixtures/contoso-test.ts';
import { tables } from '../../shared/domain/tables.ts';
import { en } from '../../shared/texts/en.ts';
import { planned } from '../builders/planned.ts';
import { openScene } from '../shared/dataverse/against-double.ts';
import { snapshotOf } from '../shared/dataverse/snapshot-of.ts';
import { humanDecisions } from './human-decisions.ts';
import type { MappingFacts } from './mapping-problems.ts';

/** What a 1.0 provider has beside the columns that are read whole. */
const notRead = [
  'statuscode',
  'organizationid',
  'msdyn_channelprovidericon',
  'msdyn_cifsolversion',
  'msdyn_ciprovider_systemuser_membership',
];

/** Words in the code of the steps that have a text of that kind: a plan of one environment does not say everything. */
function coded(kind: 'question' | 'finding', pattern: RegExp): readonly string[] {
  const words = [...textsBelow('shared/steps', /\.ts$/).matchAll(pattern)].map((match) => match[1] ?? '');
  return [...new Set(words)].filter((word) => word !== 'missing' && Object.hasOwn(en, `${kind}.${word}`));
}

export function textsBelow(folder: string, names: RegExp): string {
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => names.test(name));
  return files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
}

/** What the steps can say, from their code, and what they do say about the environment with every awkward case. */
export async function mappingFacts(): Promise<MappingFacts> {
  const scene = await openScene({ fixture: contosoTest() });
  const plan = planned(await snapshotOf(scene.dataverse, 'plan'));
  await scene.stop();
  const asked = plan.questions.map((question) => question.kind);
  const told = plan.findings.map((finding) => finding.code);
  return {
    columns: [...tables.msdyn_ciprovider.columns, ...notRead],
    needed: ['msdyn_uniquename', 'ownerid'],
    decisions: humanDecisions,
    questions: [...new Set([...asked, ...coded('question', /'([a-z][a-z0-9-]+)'/g)])],
    findings: [...new Set([...told, ...coded('finding', /'([a-z][a-z0-9-]+)'/g)])],
    tests: textsBelow('test', /\.test\.ts$/),
  };
}
