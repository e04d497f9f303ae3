const around = 120;
const declared = /\b(?:var|let)\s+(?:[\w$]+\s*,\s*)*$/;
const ends = /^\s*[;,]|^[ \t]*\r?\n\s*[^\s=]/;
const reads = /^\s*(?:\?\.|\.(?!\.)|\[)/;
const owner = /([\w$\])]+)\s*\??\.\s*$/;
const pageItself = /^(?:window|self|globalThis|this|top|parent|frames)$/;

/**
 * Whether code declares a name without a value and does nothing with it but read its members. Every other way of writing
 * it, such as a key, a parameter or a text, might give it one, and counts as doing so. Members of other objects that have
 * the same name do not count.
 */
export function isNeverAssigned(code: string, name: string): boolean {
  let declarations = 0;
  for (const { index } of code.matchAll(
    new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`, 'g'),
  )) {
    const before = code.slice(Math.max(0, index - around), index);
    const after = code.slice(index + name.length, index + name.length + around);
    const of = owner.exec(before)?.[1];
    if (of !== undefined && !pageItself.test(of)) continue;
    if (declared.test(before) && ends.test(after)) declarations += 1;
    else if (!reads.test(after)) return false;
  }
  return declarations === 1;
}
