import type { Problem } from './file.ts';
import { type Type, type TypedMember, typeAt } from './types.ts';
import type { Value } from './value.ts';

const required = 1;
const readOnly = 2;

/** In what a value differs from a published type, as far as it is known. Enumerations count as closed. */
export function checkValue(value: Value, place: number): readonly Problem[] {
  if (value.kind === 'either') return value.of.flatMap((one) => checkValue(one, place));
  if (value.kind === 'unknown') return [];
  const type = typeAt(place);
  switch (type.kind) {
    case 'object':
      return value.kind === 'object' ? checkMembers(value, type) : wrong(value, 'an object');
    case 'choice':
      return value.kind === 'object' ? checkChoice(value, type) : wrong(value, 'an object');
    case 'array':
      return value.kind === 'array'
        ? value.items.flatMap((item) => checkValue(item, type.of))
        : wrong(value, 'a list');
    case 'union':
      return checkUnion(value, type.of.map(typeAt));
    case 'string':
      return value.kind === 'string' ? checkText(value, type) : wrong(value, 'a text');
    case 'literal':
      return checkUnion(value, [type]);
    case 'integer':
      return checkInteger(value, type);
    case 'boolean':
      return value.kind === 'boolean' ? [] : wrong(value, 'true or false');
    case 'any':
      return [];
  }
}

const wrong = ({ node }: Value, expected: string): readonly Problem[] => [
  { node, says: `${node.text.slice(0, 40)} is not ${expected}` },
];

type ObjectValue = Extract<Value, { kind: 'object' }>;
interface Members {
  readonly members: { readonly [name: string]: TypedMember };
  readonly others?: number;
}

export function checkMembers(value: ObjectValue, { members, others }: Members): readonly Problem[] {
  const found = value.members.flatMap(({ name, key, value: given }): readonly Problem[] => {
    const [type, flags] = Object.hasOwn(members, name) ? (members[name] ?? []) : [];
    if (type === undefined || flags === undefined)
      return others === undefined
        ? [{ node: key, says: `there is no property ${name}` }]
        : checkValue(given, others);
    if (flags & readOnly) return [{ node: key, says: `${name} can only be read` }];
    return checkValue(given, type);
  });
  const missing = Object.entries(members).filter(
    ([name, [, flags]]) =>
      flags & required && !(flags & readOnly) && !value.members.some((one) => one.name === name),
  );
  return [
    ...found,
    ...missing.map(([name]) => ({ node: value.node, says: `${name} is required and missing` })),
  ];
}

function checkChoice(value: ObjectValue, type: Extract<Type, { kind: 'choice' }>): readonly Problem[] {
  const by = value.members.find(({ name }) => name === type.by)?.value;
  if (by === undefined) return [{ node: value.node, says: `${type.by} is required and missing` }];
  if (by.kind !== 'string' || by.text === undefined) return [];
  const branch = Object.hasOwn(type.of, by.text) ? typeAt(type.of[by.text] ?? 0) : undefined;
  if (branch?.kind !== 'object')
    return [{ node: by.node, says: `'${by.text}' is not one of ${Object.keys(type.of).join(', ')}` }];
  return checkMembers(value, { ...branch, members: { ...type.members, ...branch.members } });
}

function checkUnion(value: Value, types: readonly Type[]): readonly Problem[] {
  const literals = types.flatMap((type) => (type.kind === 'literal' ? [type.value] : []));
  if (literals.length === 0) return [];
  if (value.kind !== 'string') return wrong(value, `one of ${literals.join(', ')}`);
  if (value.text === undefined || literals.includes(value.text)) return [];
  return [{ node: value.node, says: `'${value.text}' is not one of ${literals.join(', ')}` }];
}

function checkText(
  { node, text }: Extract<Value, { kind: 'string' }>,
  { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern }: Extract<Type, { kind: 'string' }>,
): readonly Problem[] {
  if (text === undefined) return [];
  if (text.length < minLength || text.length > maxLength)
    return [{ node, says: `'${text}' is not ${minLength} to ${maxLength} characters long` }];
  if (pattern === undefined || new RegExp(pattern).test(text)) return [];
  return [{ node, says: `'${text}' does not match ${pattern}` }];
}

function checkInteger(
  value: Value,
  {
    minValue = Number.NEGATIVE_INFINITY,
    maxValue = Number.POSITIVE_INFINITY,
  }: Extract<Type, { kind: 'integer' }>,
): readonly Problem[] {
  if (value.kind !== 'integer') return wrong(value, 'a number');
  const { number = Math.max(minValue, Math.min(maxValue, 0)), node } = value;
  return number >= minValue && number <= maxValue
    ? []
    : [{ node, says: `${number} is not between ${minValue} and ${maxValue}` }];
}
