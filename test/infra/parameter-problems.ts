import { z } from 'zod';
import { type Parameter, readBicep } from './bicep/file.ts';

const shape = z.object({ parameters: z.record(z.string(), z.object({ value: z.string() })) });

/**
 * What is wrong with the parameters file that azd fills in. azd puts the variable's content into the JSON text as it is, so
 * that JSON may only stand for a whole object: https://github.com/Azure/azure-dev, bicep_provider.go, loadParameters. An
 * object whose variable is not set is left out, and keeps its default. `json`: the variables that hold JSON.
 */
export async function parameterProblems(
  text: string,
  main: string,
  json: readonly string[],
): Promise<readonly string[]> {
  const { parameters } = await readBicep('main.bicep', main);
  const given = Object.entries(shape.parse(JSON.parse(text)).parameters);
  const names = given.map(([name]) => name);
  const missing = parameters.filter(({ name, initial }) => initial === undefined && !names.includes(name));
  return [
    ...missing.map(({ name }) => `${name} is required and not given`),
    ...given.flatMap(([name, { value }]) => {
      const parameter = parameters.find((one) => one.name === name);
      return parameter === undefined ? [`main.bicep has no ${name}`] : valueProblems(parameter, value, json);
    }),
  ];
}

function valueProblems(
  { name, type, allowed }: Parameter,
  value: string,
  json: readonly string[],
): readonly string[] {
  const [, variable = '', initial] = /^\$\{([A-Z_]+)(?:=([^}]*))?\}$/.exec(value) ?? [];
  const whole = /^\$\{[A-Z_]+(?:=[^}]*)?\}$/.test(value);
  if (type === 'object' && !/^\$\{[A-Z_]+\}$/.test(value)) return [`${name} is an object: a variable alone`];
  if (!whole) return [`${name} is no variable`];
  if (type !== 'object' && json.includes(variable)) return [`${name} is given JSON and is no object`];
  if (type === 'bool' && initial !== 'true' && initial !== 'false')
    return [`${name} is true or false by default`];
  if (allowed !== undefined && initial !== undefined && !allowed.includes(initial))
    return [`${name} is one of ${allowed.join(', ')}`];
  return [];
}
