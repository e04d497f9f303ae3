import type { CodePlace } from '../../../domain/widget-report.ts';
import { apiNames } from '../host/world.ts';
import type { PageRemark } from '../read/read-page.ts';
import { placeAt, placeOf, type Source } from '../read/source.ts';

const written = /(?:(?:window|self|globalThis)\s*\.\s*)?(?:\b[A-Za-z_$][\w$]*\s*\.\s*)*\b(\w+)\s*\(/g;

/** The first call of the library that stands in a comment: `setMode` before all others. */
export function callInComments(
  sources: readonly Source[],
  page: { readonly source: Source; readonly remarks: readonly PageRemark[] } | undefined,
): CodePlace | undefined {
  const inCode = sources.flatMap((source) =>
    source.script.comments.flatMap(({ start, text }) =>
      callsIn(text).map(({ at, name }) => ({
        name,
        place: placeOf({ source, node: { start: start + at, end: start + at } }),
      })),
    ),
  );
  const inPage = (page?.remarks ?? []).flatMap(({ start, text }) =>
    callsIn(text).map(({ at, name }) => ({
      name,
      place: placeAt(page?.source.file ?? '', page?.source.whole ?? { text: '' }, start + at),
    })),
  );
  const all = [...inCode, ...inPage];
  return (all.find(({ name }) => name === 'setMode') ?? all[0])?.place;
}

function callsIn(text: string): readonly { readonly at: number; readonly name: string }[] {
  return [...text.matchAll(written)].flatMap((found) => {
    const [all, name = ''] = found;
    const isLibrary = /CIFramework\s*\.\s*\w+\s*\($/.test(all) || (name === 'setMode' && all.includes('.'));
    return isLibrary && apiNames.has(name) ? [{ at: found.index ?? 0, name }] : [];
  });
}
