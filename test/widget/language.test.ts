import { describe, expect, it } from 'vitest';
import type { PanelVisible } from '../../shared/domain/widget-report.ts';
import { analyseWidget } from '../../shared/widget/analyse/analyse-widget.ts';
import { modes, scripts } from './language-cases.ts';

const library =
  '<script src="https://contoso.crm4.dynamics.com/webresources/Widget/msdyn_ciLibrary.js" data-crmurl="https://contoso.crm4.dynamics.com" data-cifid="CIFMainLibrary"></script>';

async function visible(code: string): Promise<PanelVisible> {
  const text = `<!doctype html><html><head><script>${code}</script>${library}</head><body></body></html>`;
  const page = { file: 'index.html', base: 'https://widget.example/index.html', type: 'text/html', text };
  const report = await analyseWidget({ page }, { load: async (file) => ({ problem: 'not_found', file }) });
  return report.visible;
}

describe('code is followed as a browser runs it', () => {
  it.each(modes)('in %s', async (code, expected) => {
    const mode = `function mode() { ${code} }`;
    expect(
      await visible(`${mode} addEventListener('CIFInitDone', () => Microsoft.CIFramework.setMode(mode()));`),
    ).toBe(expected);
  });

  it.each(scripts)('in the script %s', async (code, expected) => {
    const answer = await visible(code);
    // Where the listener is in code that cannot run, "no" and "cannot tell" are both right; "yes" never is.
    expect(expected === 'unknown' && answer === 'no' ? 'unknown' : answer).toBe(expected);
  });
});
