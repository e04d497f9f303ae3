import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

// Takes from a clone of github.com/Azure/bicep-types-az (MIT licence) what is needed to check the resource types and
// versions that infra/ uses, and writes it to data/resource-types.json:
//   node test/infra/extract-types.mjs <path of the clone's .git>

const [, , gitDir] = process.argv;
const git = (...args) =>
  execFileSync('git', [`--git-dir=${gitDir}`, ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 });

const infra = readdirSync('infra', { recursive: true })
  .filter((name) => name.endsWith('.bicep'))
  .map((name) => readFileSync(`infra/${name}`, 'utf8'));

/** `Type@version` of every resource; a nested one continues the type of the one it stands in. */
function used() {
  const found = new Set();
  for (const text of infra) {
    const open = [];
    for (const line of text.split('\n')) {
      const [, indent, type] = /^( *)resource \w+ '([^']+)'/.exec(line) ?? [];
      if (type === undefined) continue;
      while (open.length > 0 && open.at(-1).indent >= indent.length) open.pop();
      const [parent, version] = open.at(-1)?.type.split('@') ?? [];
      const whole = parent === undefined || type.includes('@') ? type : `${parent}/${type}@${version}`;
      open.push({ indent: indent.length, type: whole });
      found.add(whole);
    }
  }
  return [...found].sort();
}

const types = [];
const resources = {};
const versions = {};

for (const resource of used()) {
  const [name, version] = resource.split('@');
  const folder = name.split('/')[0].toLowerCase();
  const grep = (pattern, paths) => git('grep', '-h', '-o', pattern, 'HEAD', '--', paths).trim().split('\n');
  const listed = grep(`"name": "${name}@[^"]*"`, `generated/*/${folder}/*/types.json`);
  versions[name] = [...new Set(listed.map((one) => one.slice(one.indexOf('@') + 1, -1)))].sort();
  const at = git(
    'grep',
    '-l',
    `"name": "${resource}"`,
    'HEAD',
    '--',
    `generated/*/${folder}/${version}/types.json`,
  );
  const all = JSON.parse(git('show', at.trim().split('\n')[0]));
  const body = all.find((one) => one.$type === 'ResourceType' && one.name === resource).body;
  resources[resource] = copy(all, indexOf(body), new Map());
}

function indexOf(ref) {
  return Number(ref.$ref.slice(2));
}

/** Copies a type and what it refers to, each once a file; gives its new place. */
function copy(all, index, known) {
  const before = known.get(index);
  if (before !== undefined) return before;
  const place = types.push(null) - 1;
  known.set(index, place);
  types[place] = compact(all[index], (ref) => copy(all, indexOf(ref), known));
  return place;
}

/** `flags`: 1 required, 2 read only, 4 write only. */
function compact(type, refer) {
  const members = (properties) =>
    Object.fromEntries(
      Object.entries(properties).map(([name, { type: of, flags }]) => [name, [refer(of), flags & 7]]),
    );
  switch (type.$type) {
    case 'StringType':
      return { kind: 'string', ...pick(type, ['minLength', 'maxLength', 'pattern']) };
    case 'StringLiteralType':
      return { kind: 'literal', value: type.value };
    case 'IntegerType':
      return { kind: 'integer', ...pick(type, ['minValue', 'maxValue']) };
    case 'BooleanType':
      return { kind: 'boolean' };
    case 'ArrayType':
      return { kind: 'array', of: refer(type.itemType) };
    case 'UnionType':
      return { kind: 'union', of: type.elements.map(refer) };
    case 'ObjectType':
      return {
        kind: 'object',
        members: members(type.properties),
        ...(type.additionalProperties === undefined ? {} : { others: refer(type.additionalProperties) }),
      };
    case 'DiscriminatedObjectType':
      return {
        kind: 'choice',
        by: type.discriminator,
        members: members(type.baseProperties),
        of: Object.fromEntries(Object.entries(type.elements).map(([key, ref]) => [key, refer(ref)])),
      };
    default:
      return { kind: 'any' };
  }
}

function pick(from, names) {
  return Object.fromEntries(
    names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]]),
  );
}

const head = {
  source: `https://github.com/Azure/bicep-types-az at ${git('rev-parse', 'HEAD').trim()}`,
  licence: 'MIT, Copyright (c) Microsoft Corporation',
  made: 'node test/infra/extract-types.mjs',
};
const lines = (list) => list.map((one) => `    ${JSON.stringify(one)}`).join(',\n');
const pairs = (map) =>
  Object.entries(map)
    .map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(',\n');
writeFileSync(
  'test/infra/data/resource-types.json',
  `{
  "about": ${JSON.stringify(head)},
  "versions": {
${pairs(versions)}
  },
  "resources": {
${pairs(resources)}
  },
  "types": [
${lines(types)}
  ]
}
`,
);
process.stdout.write(`${Object.keys(resources).length} resource types, ${types.length} types\n`);
