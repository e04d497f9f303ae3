/** A body as text; `undefined` once it is longer than allowed, and the rest is not read then. @param most bytes */
export async function readBody(
  body: AsyncIterable<Uint8Array> | null | undefined,
  most: number,
): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.length;
    if (bytes > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
