import type { BicepFile, Deployed, Parameter, Problem } from './file.ts';
import { memberOf } from './syntax.ts';
import { type Value, valueIn } from './value.ts';

/** Parameters given to modules are those that the modules take. */
export function checkModules(file: BicepFile, files: ReadonlyMap<string, BicepFile>): readonly Problem[] {
  return file.modules.flatMap((module) => {
    const target = files.get(module.of);
    if (target === undefined) return [{ node: module.node, says: `there is no file ${module.of}` }];
    return [...checkScope(module, file, target), ...checkGiven(module, file, target)];
  });
}

function checkScope({ node, body }: Deployed, from: BicepFile, to: BicepFile): readonly Problem[] {
  if (from.scope === to.scope || memberOf(body, 'scope') !== undefined) return [];
  return [{ node, says: `${to.path} is for a ${to.scope}, and no scope is given` }];
}

function checkGiven({ node, body }: Deployed, file: BicepFile, target: BicepFile): readonly Problem[] {
  const params = memberOf(body, 'params');
  const value = params === undefined ? undefined : valueIn(params, file);
  const given = value?.kind === 'object' ? value.members : [];
  const missing = target.parameters.filter(
    ({ name, initial, type }) =>
      initial === undefined && !type.endsWith('?') && !given.some((one) => one.name === name),
  );
  return [
    ...missing.map(({ name }) => ({ node, says: `${target.path} requires ${name}` })),
    ...given.flatMap(({ name, key, value: of }): readonly Problem[] => {
      const parameter = target.parameters.find((one) => one.name === name);
      return parameter === undefined
        ? [{ node: key, says: `${target.path} takes no ${name}` }]
        : checkArgument(of, parameter);
    }),
  ];
}

/** Defaults of parameters, and outputs, are of the type they say. */
export function checkOwnTypes(file: BicepFile): readonly Problem[] {
  const own = [
    ...file.parameters.map((one) => ({ ...one, value: one.initial })),
    ...file.outputs.map((one) => ({ ...one, allowed: undefined })),
  ];
  return own.flatMap((one) => (one.value === undefined ? [] : checkArgument(valueIn(one.value, file), one)));
}

const kinds: { readonly [type: string]: Value['kind'] } = {
  string: 'string',
  int: 'integer',
  bool: 'boolean',
  object: 'object',
  array: 'array',
};

function checkArgument(
  value: Value,
  parameter: Pick<Parameter, 'name' | 'type' | 'allowed'>,
): readonly Problem[] {
  if (value.kind === 'either') return value.of.flatMap((one) => checkArgument(one, parameter));
  const { name, type, allowed } = parameter;
  if (value.kind === 'unknown') return [];
  if (kinds[type] !== undefined && kinds[type] !== value.kind)
    return [{ node: value.node, says: `${name} is of type ${type}` }];
  const text = value.kind === 'string' ? value.text : value.kind === 'integer' ? value.number : undefined;
  if (allowed === undefined || text === undefined || allowed.includes(String(text))) return [];
  return [{ node: value.node, says: `${name} is one of ${allowed.join(', ')}` }];
}
