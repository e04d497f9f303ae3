import { describe, expect, it } from 'vitest';
import type { PanelVisible, WidgetReport } from '../../shared/domain/widget-report.ts';
import { analyseWidget } from '../../shared/widget/analyse/analyse-widget.ts';
import { checkWidget } from '../../shared/widget/check-widget.ts';
import type { LoadedFile, Loader } from '../../shared/widget/loader.ts';

const noFiles: Loader = { load: async (file) => ({ problem: 'not_found', file }) };
const library =
  '<script src="https://contoso.crm4.dynamics.com/webresources/Widget/msdyn_ciLibrary.js" data-crmurl="https://contoso.crm4.dynamics.com" data-cifid="CIFMainLibrary"></script>';
const docking = "addEventListener('CIFInitDone', () => Microsoft.CIFramework.setMode(1));";

const page = (code: string): LoadedFile => ({
  file: 'index.html',
  base: 'https://widget.example/index.html',
  type: 'text/html',
  text: `<!doctype html><html><head><script>${code}\n</script>${library}</head></html>`,
});

const inWorker = (code: string): Promise<WidgetReport> => checkWidget({ page: page(code) }, noFiles);

/** Pages that are bombs themselves, or whose data is. */
const pages: readonly { readonly name: string; readonly text: string }[] = [
  { name: '100,000 nested elements', text: `${'<div>'.repeat(100_000)}${page(docking).text}` },
  { name: '300,000 attributes', text: `<b ${'a=1 '.repeat(300_000)}>${page(docking).text}` },
  { name: '100,000 script tags', text: `${'<script>1</script>'.repeat(100_000)}${page(docking).text}` },
  {
    name: 'a map of 4 MB of nothing',
    text: page(
      `${docking}\n//# sourceMappingURL=data:application/json,{"version":3,"sources":["a"],"mappings":"${';'.repeat(4_000_000)}"}`,
    ).text,
  },
  {
    name: 'a broken map',
    text: page(`${docking}\n//# sourceMappingURL=data:application/json,{"mappings":`).text,
  },
];

interface Bomb {
  readonly name: string;
  readonly code: string;
  readonly visible: PanelVisible;
}

const bombs: readonly Bomb[] = [
  { name: '100,000 nested brackets', code: `${docking} x = ${'['.repeat(100_000)}`, visible: 'unknown' },
  {
    name: '100,000 nested calls, closed',
    code: `${docking} x = ${'f('.repeat(100_000)}${')'.repeat(100_000)};`,
    visible: 'unknown',
  },
  { name: 'a sum of 100,000 parts', code: `${docking} x = 1${'+1'.repeat(100_000)};`, visible: 'unknown' },
  { name: 'an array of 500,000 items', code: `${docking} x = [${'0,'.repeat(500_000)}];`, visible: 'yes' },
  { name: 'a template of 2 MB', code: `${docking} x = \`${'a'.repeat(2_000_000)}\`;`, visible: 'yes' },
  {
    name: 'patterns that backtrack',
    code: `${docking} /^(a+)+$/.test('${'a'.repeat(40)}b'); '${'a'.repeat(40)}b'.replace(/(a*)*c/, '');`,
    visible: 'yes',
  },
  { name: 'a loop without end', code: `${docking} while (true) {}`, visible: 'yes' },
  {
    name: 'texts that double',
    code: `${docking} let t = 'ab'; for (let i = 0; i < 60; i += 1) t += t;`,
    visible: 'yes',
  },
  {
    name: 'code that writes code without end',
    code: `${docking} const f = 'eval(f)'; eval(f);`,
    visible: 'yes',
  },
];

/** Whoever cannot tell has to say what kept them from it. */
function expectReason({ visible, findings }: WidgetReport): void {
  if (visible !== 'unknown') return;
  const reasons = ['too-large', 'took-too-long', 'does-not-parse'];
  expect(findings.filter(({ code }) => reasons.includes(code))).not.toEqual([]);
}

describe('code made to break the check', () => {
  for (const { name, code, visible } of bombs)
    it(`ends with a report: ${name}`, { timeout: 60_000 }, async () => {
      const report = await inWorker(code);
      expect(report.findings.map((one) => one.code)).not.toContain('not-analysed');
      expect([visible, 'unknown']).toContain(report.visible);
      expectReason(report);
    });

  for (const { name, text } of pages)
    it(`ends with a report of a page: ${name}`, { timeout: 60_000 }, async () => {
      const report = await checkWidget({ page: { ...page(''), text } }, noFiles);
      expect(report.findings.map((one) => one.code)).not.toContain('not-analysed');
      expect(['yes', 'unknown']).toContain(report.visible);
      expectReason(report);
    });

  it('turns a failure of its own into a report that says so', async () => {
    const entry = { page: { ...page(docking), text: undefined as unknown as string } };
    const report = await analyseWidget(entry, noFiles);
    expect(report).toMatchObject({ visible: 'unknown', why: { code: 'not-analysed' } });
    expect(report.findings.map(({ code, file }) => `${code} ${file}`)).toEqual(['not-analysed index.html']);
  });

  it('gives such a report when the thread dies of something else', { timeout: 60_000 }, async () => {
    // What cannot be cloned into an answer ends the thread with an error.
    const entry = { page: { ...page(docking), file: undefined as unknown as string } };
    const report = await checkWidget(entry, noFiles);
    expect(report.visible).toBe('unknown');
    expect(report.findings[0]?.code).toBe('not-analysed');
  });
});
