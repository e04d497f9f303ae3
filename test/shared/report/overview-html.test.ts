import { parse } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Standing } from '../../../shared/domain/glance.ts';
import { overviewHtml, overviewPolicy } from '../../../shared/report/html/overview-html.ts';
import { sparkline } from '../../../shared/report/html/sparkline.ts';
import { type Language, spoken, text } from '../../../shared/texts/text.ts';
import { hostileNames } from '../../builders/reported.ts';
import { seenAt, standing } from '../../builders/standings.ts';
import { overviewOf } from '../../gallery/overviews.ts';

interface Node {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
  readonly value?: string;
}

const nodes = (node: Node): readonly Node[] => [node, ...(node.childNodes ?? []).flatMap(nodes)];
const parsed = (page: string) => nodes(parse(page) as unknown as Node);
const named = (all: readonly Node[], name: string) => all.filter((one) => one.nodeName === name);
const attribute = (node: Node | undefined, name: string) =>
  node?.attrs?.find((one) => one.name === name)?.value;
const textOf = (node: Node | undefined): string =>
  node === undefined
    ? ''
    : nodes(node)
        .flatMap((one) => one.value ?? [])
        .join('');

const page200 = parsed(overviewHtml('en', overviewOf(200)));
const hostile = hostileNames.map((name, nth): Standing => {
  const one = standing(nth);
  return { ...one, environment: { ...one.environment, name } };
});

describe('the page of all environments', () => {
  it('shows a hundred of two hundred, the most urgent first, and links to the others', () => {
    const rows = named(page200, 'th').filter((one) => attribute(one, 'scope') === 'row');
    expect(rows).toHaveLength(100);
    const states = named(page200, 'td')
      .filter((one) => attribute(one, 'data-label') === 'State')
      .map(textOf);
    const order = ['checks fail', 'blocked', 'needs somebody', 'differs', 'waits for a decision', 'at work'];
    expect([...new Set(states)]).toEqual(order.slice(0, new Set(states).size));
    const links = named(page200, 'a').map((one) => attribute(one, 'href'));
    expect(links).toContain('?lang=en&page=2');
    expect(links).toContain('?lang=en&state=drifted');
    expect(textOf(page200[0])).toContain('Page 1 of 2');
  });

  it('has a caption, a scope on every head, and a text for every line drawn', () => {
    expect(named(page200, 'caption').map(textOf)).toEqual(['Environments, the most urgent first']);
    for (const one of named(page200, 'th')) expect(['col', 'row']).toContain(attribute(one, 'scope'));
    const drawn = named(page200, 'svg');
    expect(drawn.length).toBeGreaterThan(50);
    for (const one of drawn) {
      expect(attribute(one, 'role')).toBe('img');
      expect(attribute(one, 'aria-label')).toMatch(
        /^Differences at (?:1 check|the last \d+ checks, the oldest first): [\d, ]+$/,
      );
    }
  });

  it('tells a difference of many environments once, and how many people that makes', () => {
    const told = textOf(page200[0]);
    expect(told.match(/Genesys Cloud was taken off the profile Contoso Voice/g)).toHaveLength(1);
    expect(told).toContain('24 people are new in Customer Service Representative');
    expect(named(page200, 'details').length).toBeGreaterThan(0);
  });

  it('shows only what was asked for, and says so to whoever hears the page', () => {
    const drifted = overviewOf(200, { page: 1, state: 'drifted' });
    const page = parsed(overviewHtml('en', drifted));
    const current = named(page, 'a').filter((one) => attribute(one, 'aria-current') === 'page');
    expect(current.map(textOf)).toEqual(['differs (10)']);
    expect(textOf(page[0])).not.toContain('One row for each difference');
    const empty = overviewHtml('en', { ...drifted, standings: [] });
    expect(textOf(parsed(empty)[0])).toContain('No environment is like this.');
  });

  it('makes nothing of a name but text, whatever it is and whichever way it runs', () => {
    const html = overviewHtml('en', { ...overviewOf(5), standings: hostile });
    const page = parsed(html);
    const shown = textOf(page[0]);
    for (const name of hostileNames.filter((one) => !one.includes('\u202e'))) expect(shown).toContain(name);
    expect(html).not.toContain('\u202e');
    const allowed = new Set(
      'html head meta title style body main header nav section h1 h2 p span b ul li table caption thead tbody tr th td bdi time code br a svg polyline circle details summary'.split(
        ' ',
      ),
    );
    const elements = page.filter((one) => !one.nodeName.startsWith('#'));
    expect(elements.map((one) => one.nodeName).filter((one) => !allowed.has(one))).toEqual([]);
    const attributes = elements.flatMap((one) => one.attrs ?? []);
    expect(attributes.filter(({ name }) => name.startsWith('on') || name === 'style')).toEqual([]);
    const links = attributes.filter(({ name }) => name === 'href').map(({ value }) => value);
    expect(links.filter((one) => !one.startsWith('?'))).toEqual([]);
    expect(attributes.filter(({ name }) => name === 'src')).toEqual([]);
    const arabic = named(page, 'bdi').find((one) => textOf(one) === 'مركز الاتصال');
    expect(attribute(arabic, 'dir')).toBe('auto');
  });

  it('carries the policy that keeps it from running or fetching anything', () => {
    expect(named(page200, 'meta').map((one) => attribute(one, 'content'))).toContain(overviewPolicy);
    expect(overviewPolicy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]{43}='; /);
  });
});

describe.each(['de', 'es', 'fr', 'ja'] as const)('the page in %s', (language: Language) => {
  beforeAll(() => spoken(language));

  it('says its language and its words, and keeps the language in its links', () => {
    const page = parsed(overviewHtml(language, overviewOf(120)));
    expect(attribute(named(page, 'html')[0], 'lang')).toBe(language);
    expect(textOf(named(page, 'h1')[0])).toBe(text(language, 'fleet-page.title'));
    expect(textOf(named(page, 'h1')[0])).not.toBe(text('en', 'fleet-page.title'));
    for (const one of named(page, 'a')) expect(attribute(one, 'href')).toContain(`lang=${language}`);
  });
});

describe('the line of a trend', () => {
  const drawn = (...items: readonly number[]) =>
    sparkline(
      'en',
      items.map((one) => ({ at: seenAt, items: one })),
    ).markup;

  it('goes from left to right, higher where more differs', () => {
    expect(drawn(0, 4, 2)).toContain('points="3,21 50,3 97,12"');
    expect(drawn(0, 0)).toContain('points="3,21 97,21"');
  });

  it('is a dot after a single check, and nothing before the first', () => {
    expect(drawn(3)).toContain('cx="97" cy="3"');
    expect(drawn()).toBe('');
  });
});
