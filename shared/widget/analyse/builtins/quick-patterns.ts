/** Quantifiers that may take any number of characters. */
const endless = /(?<!\\)(?:[*+]|\{\d+,\d*\})/g;
/** A group with something repeated or with a choice in it that is repeated itself: such patterns take time without end. */
const nested = /\((?:[^()\\]|\\.)*(?:[*+|]|\{\d)(?:[^()\\]|\\.)*\)(?:[*+]|\{)/;
const groupInGroup = /\((?:[^()\\]|\\.)*\((?:[^()\\]|\\.)*\)(?:[^()\\]|\\.)*\)(?:[*+]|\{)/;
const backwards = /\\[1-9]|\\k</;

/** Whether trying a pattern of others on a text of this length ends soon, judged from how it is written. */
export function isQuick(pattern: string, length: number): boolean {
  if (pattern.length > 500 || length > 2_000) return false;
  if (nested.test(pattern) || groupInGroup.test(pattern) || backwards.test(pattern)) return false;
  const count = pattern.match(endless)?.length ?? 0;
  return count <= 1 || (count <= 3 && length <= 300) || (count <= 5 && length <= 40);
}
