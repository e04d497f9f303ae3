import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startWidgets, type Widgets } from '../../sandbox/widgets/start-widgets.ts';
import type { WidgetTold } from '../../shared/report/widget-text.ts';
import { runWidget as run } from './widget-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'widget-framing-'));
let widgets: Widgets;
beforeAll(async () => {
  widgets = await startWidgets();
  writeFileSync(join(folder, 'authority.pem'), widgets.authority);
  const hosts = { '*.example': widgets.address };
  vi.stubEnv('CUTOVER_EGRESS', JSON.stringify({ hosts, certificates: join(folder, 'authority.pem') }));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await widgets.stop();
  rmSync(folder, { recursive: true });
});

async function told(name: string, ...flags: readonly string[]) {
  const { status, stdout } = await run(`https://${name}.widgets.example/?token=abc`, '--json', ...flags);
  const object = JSON.parse(stdout) as WidgetTold;
  return { status, object, findings: object.findings.map(({ code, severity }) => `${severity} ${code}`) };
}

describe('the widget command, of an address', () => {
  it('finds nothing where the workspace may show the page', async () => {
    const { status, object } = await told('docks-at-init');
    expect(status).toBe(0);
    expect(Object.keys(object)).toEqual(['visible', 'why', 'library', 'init', 'findings', 'calls', 'patch']);
    expect(object).toMatchObject({ visible: 'yes', findings: [] });
  });

  it('says no, with the header as a finding, where it may not', async () => {
    const { status, object } = await told('refuses-by-option');
    expect([status, object.visible]).toEqual([1, 'no']);
    expect(object.why).toContain('X-Frame-Options: DENY');
    expect(object.findings).toEqual([
      {
        code: 'framing-blocked-xfo',
        severity: 'error',
        file: 'https://refuses-by-option.widgets.example/',
        line: 1,
        column: 1,
        message: object.why,
        cure: expect.stringContaining('frame-ancestors https://<organisation>.crm.dynamics.com'),
      },
    ]);
    expect(JSON.stringify(object)).not.toContain('abc');
  });

  it('asks the policy about the environment that is named', async () => {
    const nobody = await told('refuses-by-policy');
    expect([nobody.status, nobody.findings]).toEqual([1, ['error framing-blocked-csp']]);
    const named = await told('refuses-by-policy', '--workspace', 'https://contoso.crm10.dynamics.example');
    expect([named.status, named.findings]).toEqual([0, []]);
  });

  it('compares the organisation of the library with the environment that is named', async () => {
    const other = await told('docks-at-init', '--workspace', 'https://fabrikam.crm10.dynamics.example');
    expect([other.status, other.findings]).toEqual([1, ['warning foreign-org-url']]);
  });

  it('tells where redirects end, unless that is the trusted domain', async () => {
    expect((await told('redirects')).findings).toEqual(['error redirected-origin']);
    const trusted = ['--trusted-domain', 'https://docks-at-init.widgets.example'];
    expect((await told('redirects', ...trusted)).findings).toEqual([]);
  });

  it('needs a session beside other providers', async () => {
    const beside = await told('docks-at-init', '--several');
    expect(beside.findings).toEqual(['warning several-providers-need-session']);
    expect((await told('docks-by-session', '--several')).findings).toEqual([]);
  });

  it('says why a plain address is not shown either, when it cannot be read', async () => {
    const { status, stdout, stderr } = await run('http://docks-at-init.widgets.example/');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/was not read \(insecure\)/);
    expect(stderr).toMatch(/plain http inside a page that is https/);
  });

  it('prints the same for a person', async () => {
    const { status, stdout } = await run('https://refuses-by-option.widgets.example/');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^Panel: not visible\. The page https:\/\/refuses-by-option/);
    expect(stdout).toMatch(
      /^Error https:\/\/refuses-by-option\.widgets\.example\/:1:1 framing-blocked-xfo$/m,
    );
  });

  it('refuses flags and values it does not know', async () => {
    for (const wrong of [['--sevral'], ['--workspace', 'contoso'], ['https://a.example/']]) {
      const { status, stdout, stderr } = await run('https://docks-at-init.widgets.example/', ...wrong);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain('Usage: widget <url or file or folder> [--json]');
    }
  });
});
