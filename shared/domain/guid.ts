declare const guidBrand: unique symbol;

/** A Dataverse or Entra identifier: lower case, hyphenated, without braces. Made only by `parseGuid` and `uuidV5`. */
export type Guid = string & { readonly [guidBrand]: true };

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Accepts what real data holds: upper case, braces, surrounding blanks. `undefined` when it is no GUID. */
export function parseGuid(text: unknown): Guid | undefined {
  if (typeof text !== 'string') return undefined;
  // As Dataverse writes them, which is nearly all of many thousands.
  if (shape.test(text)) return text as Guid;
  const bare = text
    .trim()
    .replace(/^\{|\}$/g, '')
    .toLowerCase();
  return shape.test(bare) ? (bare as Guid) : undefined;
}

/** For constants and checked places: throws where `parseGuid` would answer `undefined`. */
export function guid(text: string): Guid {
  const parsed = parseGuid(text);
  if (parsed === undefined) throw new Error(`not a GUID: ${text.slice(0, 60)}`);
  return parsed;
}
