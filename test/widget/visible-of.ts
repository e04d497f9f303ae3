import type { PanelVisible } from '../../shared/domain/widget-report.ts';
import { analyseWidget } from '../../shared/widget/analyse/analyse-widget.ts';

const library =
  '<script src="https://contoso.crm4.dynamics.com/webresources/Widget/msdyn_ciLibrary.js" data-crmurl="https://contoso.crm4.dynamics.com" data-cifid="CIFMainLibrary"></script>';

/** What is said of a page whose own script, before the library, is this. */
export async function visibleOf(code: string): Promise<PanelVisible> {
  const text = `<!doctype html><html><head><script>${code}</script>${library}</head><body></body></html>`;
  const page = { file: 'index.html', base: 'https://widget.example/index.html', type: 'text/html', text };
  const report = await analyseWidget({ page }, { load: async (file) => ({ problem: 'not_found', file }) });
  return report.visible;
}
