import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { fillBody, parseLazily } from '../../../shared/widget/analyse/read/parse-lazily.ts';
import { parts } from '../../../shared/widget/analyse/read/syntax.ts';

/** Every node of a tree as its kind and place, bodies filled in on the way. */
function nodesOf(program: Parameters<typeof parts>[0]): readonly string[] {
  const found: string[] = [];
  const open = [program];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    fillBody(node);
    found.push(`${node.type} ${node.start} ${node.end}`);
    for (const part of parts(node)) open.push(part);
  }
  return found;
}

const whole = (text: string, sourceType: 'script' | 'module') =>
  nodesOf(
    parse(text, {
      ecmaVersion: 'latest',
      sourceType,
      allowReturnOutsideFunction: true,
      allowSuperOutsideMethod: true,
    }) as unknown as Parameters<typeof parts>[0],
  );

const never = /(?!)/;
const corpus = fileURLToPath(new URL('../../widget/corpus/', import.meta.url));
const scripts = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.m?js$/.test(name) && statSync(corpus + name).isFile())
  .map((name) => ({ name, text: readFileSync(corpus + name, 'utf8') }));

describe('a script read without the bodies of its functions', () => {
  it('is the whole one once they are filled in: every script of the corpus', () => {
    let read = 0;
    for (const { name, text } of scripts)
      for (const sourceType of ['script', 'module'] as const) {
        const lazy = parseLazily(text, never, sourceType);
        if (lazy === undefined) continue;
        read += 1;
        expect([name, nodesOf(lazy.program)]).toEqual([name, whole(text, sourceType)]);
      }
    expect(read).toBeGreaterThan(scripts.length);
  });

  const padding = 'x'.repeat(80);
  it.each([
    ['a pattern with a brace', `const c = /[}/]{2}\\//; return c.test("${padding}");`],
    ['a pattern after a condition', `if (a) /}/.test(b); return "${padding}";`],
    ['a division after a bracket', `return (a) / b + a[0] / 2 / "${padding}}";`],
    ['a division after a step', `a++ / 2; return "${padding}}" / 2;`],
    ['braces in texts', `return "}" + '{' + "\\"}" + "${padding}";`],
    ['braces in templates', `return \`}\${ { a: \`{\${ b }\` } }{\` + "${padding}";`],
    ['braces in comments', `// }\n/* { */ return "${padding}";`],
    ['a variable named of', `var of = 4; return of / 2 + "/}" + "${padding}";`],
    ['a loop over a pattern', `for (var c of /}/.exec(b)) a(c); return "${padding}";`],
    ['a word after a point and a break', `return a.\n  return / 2 + "/}" + "${padding}";`],
    [
      'the name of a private member',
      `return class { #in = 1; m() { return this.#in / 2 + "/}${padding}"; } };`,
    ],
    ['a word after three points', `return [...typeof /}/.x, "${padding}"];`],
    ['a line that ends without a line feed', `// '\u2028return "}" + "${padding}";`],
    ['a function with the name of a variable', `var a; function a() {} return "${padding}";`],
    ['names that are words', `a.return / 2; a.of / 3; return "${padding}}";`],
  ])('is not led astray by %s', (_what, body) => {
    const text = `function f(a, b) { ${body} } class C { async *m() { yield 1; await 2; return "${padding}"; } constructor() { super.x; new.target; "${padding}"; } }`;
    const lazy = parseLazily(text, never, 'script');
    if (lazy === undefined) throw new Error('was not read');
    expect(lazy.program.body[0]).toMatchObject({ body: { body: [] } });
    expect(nodesOf(lazy.program)).toEqual(whole(text, 'script'));
  });

  it('has the bodies that are marked from the start, and all comments', () => {
    const text = `function f() { /* one */ g("${padding}"); } function g() { setMode(1); /* two */ h("${padding}"); }`;
    const lazy = parseLazily(text, /setmode/, 'script');
    expect(lazy?.program.body.map((one) => ('body' in one ? one.body : undefined))).toMatchObject([
      { body: [] },
      { body: [{ type: 'ExpressionStatement' }, { type: 'ExpressionStatement' }] },
    ]);
    expect(lazy?.comments.map((one) => one.text.trim())).toEqual(['one', 'two']);
  });

  it('is not read where some function does not parse, though nobody calls it', () => {
    expect(parseLazily(`function f() { "${padding}"; a b; }`, never, 'script')).toBeUndefined();
    expect(parseLazily(`export function f() { "${padding}"; a b; }`, never, 'module')).toBeUndefined();
    expect(
      parseLazily(`import a from './a.js'; export default class { m() { "${padding}"; } }`, never, 'module'),
    ).toBeDefined();
  });
});
