import type { WidgetReport } from '../../../shared/domain/widget-report.ts';
import { analyseWidget } from '../../../shared/widget/analyse/analyse-widget.ts';
import type { ReportOptions } from '../../../shared/widget/analyse/judge/facts.ts';
import type { LoadedFile, Loader, NotLoaded } from '../../../shared/widget/loader.ts';

/** Files by name; the first is the entry. */
export type Files = { readonly [name: string]: string };

const root = 'file:///widget/';

const fileOf = (files: Files, name: string): LoadedFile | NotLoaded => {
  const text = files[name];
  return text === undefined ? { problem: 'not_found', file: name } : { file: name, base: root + name, text };
};

export const memoryLoader = (files: Files): Loader => ({
  load: async (reference, from) =>
    fileOf(
      files,
      URL.canParse(reference, from ?? root)
        ? new URL(reference, from ?? root).href.replace(root, '')
        : reference,
    ),
});

export function entryOf(files: Files): LoadedFile {
  const [name = 'none'] = Object.keys(files);
  const file = fileOf(files, name);
  if (!('text' in file)) throw new Error('a widget needs a file');
  return file;
}

export const analyse = (files: Files, options?: ReportOptions): Promise<WidgetReport> =>
  analyseWidget({ page: entryOf(files) }, memoryLoader(files), options);

/** A tag with nothing wrong with it. */
export const library =
  '<script src="https://contoso.crm.dynamics.com/webresources/Widget/msdyn_ciLibrary.js" data-crmurl="https://contoso.crm.dynamics.com" data-cifid="CIFMainLibrary"></script>';

/** A page whose code stands on line 2, before the tag of the library. */
export const beforeTag = (code: string): Files => ({
  'index.html': `<script>\n${code}\n</script>\n${library}\n`,
});
/** A page whose code stands on line 3, after the tag of the library. */
export const afterTag = (code: string): Files => ({
  'index.html': `${library}\n<script>\n${code}\n</script>\n`,
});

/** What runs when the library says that it is there. */
export const onInit = (code: string): Files =>
  beforeTag(`window.addEventListener('CIFInitDone', async () => { ${code} });`);

/** `code file:line:column`, in the order of the report. */
export const placesOf = (report: WidgetReport): readonly string[] =>
  report.findings.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`);
