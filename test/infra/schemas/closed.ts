interface Schema {
  readonly [keyword: string]: unknown;
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The same schema, taking no property that it does not name. Published schemas are open, so that a misspelt setting
 * passes them. Conditions and alternatives stay as they are: they speak of objects that are described elsewhere.
 */
export function closed(schema: unknown): unknown {
  if (!isSchema(schema)) return schema;
  const { properties, additionalProperties, items, definitions } = schema;
  const open = additionalProperties === undefined || additionalProperties === true;
  return {
    ...schema,
    ...(isSchema(definitions) ? { definitions: each(definitions) } : {}),
    ...(isSchema(items) ? { items: closed(items) } : {}),
    ...(isSchema(additionalProperties) ? { additionalProperties: closed(additionalProperties) } : {}),
    ...(isSchema(properties) ? { properties: each(properties) } : {}),
    ...(isSchema(properties) && open
      ? { additionalProperties: undefined, unevaluatedProperties: false }
      : {}),
  };
}

function each(schemas: Schema): Schema {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, closed(schema)]));
}
