import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { listen } from '../../../sandbox/issuer/listen.ts';
import { browserOptions, launchBrowser } from '../../../shared/browser/launch.ts';
import { reportPolicy, runHtml } from '../../../shared/report/html/run-html.ts';
import { runJson } from '../../../shared/report/run-json.ts';
import { explanation } from '../../../shared/texts/explain.ts';
import { aReport, hostileNames } from '../../builders/reported.ts';

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2);
const report = aReport([{ evidence: 'workspace', name: 'panel', bytes: png }]);
const page = runHtml('en', report);

interface Node {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
  readonly value?: string;
}

const nodes = (node: Node): readonly Node[] => [node, ...(node.childNodes ?? []).flatMap(nodes)];
const all = nodes(parse(page) as unknown as Node);
const named = (name: string) => all.filter((one) => one.nodeName === name);
const attribute = (node: Node | undefined, name: string) =>
  node?.attrs?.find((one) => one.name === name)?.value;
const shownText = all.flatMap((one) => (one.nodeName === '#text' ? [one.value ?? ''] : [])).join(' ');

describe('the report of a run as a page', () => {
  it('has no element that could run or fetch something, whatever rows and people are called', () => {
    const allowed = new Set(
      'html head meta title style body main header section h1 h2 h3 p span div ul li dl dt dd table thead tbody tr th td bdi time code br figure figcaption img b svg desc text path g rect circle'.split(
        ' ',
      ),
    );
    const elements = all.filter((one) => !one.nodeName.startsWith('#'));
    expect([...new Set(elements.map((one) => one.nodeName))].filter((one) => !allowed.has(one))).toEqual([]);
    const attributes = new Set(elements.flatMap((one) => one.attrs ?? []).map((one) => one.name));
    expect(
      [...attributes].filter((one) => one.startsWith('on') || one === 'href' || one === 'style'),
    ).toEqual([]);
    expect(named('style')).toHaveLength(1);
    for (const one of named('img')) expect(attribute(one, 'src')).toMatch(/^data:image\/png;base64,/);
  });

  it('shows every name as it is, and what steers the direction of reading as its number', () => {
    for (const name of hostileNames.filter((one) => !one.includes('\u202e')))
      expect(shownText).toContain(name);
    expect(shownText).toContain('evil \\u{202e}gnp.exe');
    expect(page).not.toContain('\u202e');
    expect(named('bdi').length).toBeGreaterThan(20);
  });

  it('hides what stands behind a question mark, and free text that may hold a secret', () => {
    expect(page).not.toContain('s3cr3t');
    expect(shownText).toContain('panel?token=…&base=…');
    expect(runJson('en', report)).not.toContain('s3cr3t');
    expect(runJson('en', report)).toContain('"hidden": 29');
  });

  it('says its language, and a policy that allows its own style and pictures in the file, nothing else', () => {
    expect(attribute(named('html')[0], 'lang')).toBe('en');
    const metas = named('meta').map((one) => attribute(one, 'content'));
    expect(metas).toContain(reportPolicy);
    expect(reportPolicy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]{43}='; img-src data:; /);
  });

  it('names who asked, who approved, each answer and each act, the plan and the last audit row', () => {
    for (const said of ['Ada Vogt asked for it', 'Bruno Costa approved exactly this plan', '5 of 24 people'])
      expect(shownText).toContain(said);
    expect(shownText).toContain(report.plan?.digest ?? 'no plan');
    expect(shownText).toContain(report.audit.at(-1)?.hash ?? 'no audit');
    for (const said of ['asked for it', 'approved the plan', 'wrote the changes', 'All they see today'])
      expect(shownText).toContain(said);
  });

  it('asks nobody for anything when it is opened, is not wider than a phone, and prints heads on every page', async () => {
    const asked: string[] = [];
    const server = await listen((request, response) => {
      asked.push(request.url ?? '');
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(page);
    });
    const browser = await launchBrowser(browserOptions(process.env));
    try {
      const tab = await browser.newPage({ viewport: { width: 360, height: 800 } });
      const requests: string[] = [];
      const complaints: string[] = [];
      tab.on('request', (one) => requests.push(one.url()));
      tab.on('console', (one) => complaints.push(one.text()));
      await tab.goto(`${server.url}/report`);
      expect(requests.filter((one) => !one.startsWith('data:'))).toEqual([`${server.url}/report`]);
      expect(asked.filter((one) => one !== '/favicon.ico')).toEqual(['/report']);
      expect(complaints).toEqual([]);
      expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      expect(await tab.evaluate("getComputedStyle(document.querySelector('h2')).color")).not.toBe(
        'rgb(0, 0, 0)',
      );
      await tab.emulateMedia({ media: 'print' });
      expect(await tab.evaluate("getComputedStyle(document.querySelector('thead')).display")).toBe(
        'table-header-group',
      );
    } finally {
      await browser.close();
      await server.stop();
    }
  });
});

describe('a run explained', () => {
  it('says in plain words who, when, what, how it was checked, and how to take it back', () => {
    const said = explanation('en', report);
    for (const part of [
      'a pilot of 5 of 24 people',
      'Ada Vogt asked for it on 2026-11-28 21:02 UTC.',
      'Bruno Costa approved exactly this plan',
      'It ended on 2026-11-28 21:28 UTC: Applied, not all proven.',
      '5 people given a profile',
      'The environment was read again after the last change',
      'Nobody opened the workspace',
      `rollback ${report.run.id}`,
    ])
      expect(said).toContain(part);
    expect(said).not.toContain('s3cr3t');
  });

  it('of a run that wrote nothing, says that nothing has to be taken back', () => {
    const { plan: _plan, ...rest } = report;
    const { approval: _a, progress: _p, findings: _f, ...run } = report.run as never as Record<string, never>;
    const rejected = { ...run, status: 'rejected', by: { id: report.run.requester.id, name: 'Bruno Costa' } };
    const said = explanation('en', { ...rest, run: rejected as never, outcomes: [] });
    expect(said).toContain('Bruno Costa rejected it; nothing was written.');
    expect(said).toContain('There is nothing to take back.');
  });
});
