import { describe, expect, it } from 'vitest';

const page = new URL('../../../sandbox/teams/page/markdown.js', import.meta.url).href;
const { renderMarkdown } = (await import(page)) as { readonly renderMarkdown: (text: string) => string };

describe('Markdown in cards and messages', () => {
  it.each([
    ['bold and italic', 'a **b** _c_ *d*', '<p>a <strong>b</strong> <em>c</em> <em>d</em></p>'],
    ['a list after a line', 'x\n- a\n- b', '<p>x</p><ul><li>a</li><li>b</li></ul>'],
    ['numbers from where they start', '3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    [
      'links to web pages',
      '[a_b_c](https://x.example/a_b_c)',
      '<p><a href="https://x.example/a_b_c" target="_blank" rel="noreferrer">a_b_c</a></p>',
    ],
    ['code as it is', '`**x** <y>`', '<p><code>**x** &lt;y&gt;</code></p>'],
    ['underscores inside names', 'msdyn_channel_provider', '<p>msdyn_channel_provider</p>'],
  ])('renders %s', (_, text, html) => {
    expect(renderMarkdown(text)).toBe(html);
  });

  it.each([
    ['<img src=x onerror=alert(1)>', '<p>&lt;img src=x onerror=alert(1)&gt;</p>'],
    ['[x](javascript:alert)', '<p>[x](javascript:alert)</p>'],
    [
      '[x](https://a.example/"onclick=1)',
      '<p><a href="https://a.example/&quot;onclick=1" target="_blank" rel="noreferrer">x</a></p>',
    ],
  ])('does not let %s out', (text, html) => {
    expect(renderMarkdown(text)).toBe(html);
  });
});
