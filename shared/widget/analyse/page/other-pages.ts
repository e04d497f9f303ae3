import { sha256 } from '../../../domain/hash.ts';
import type { WidgetReport } from '../../../domain/widget-report.ts';
import type { LoadedFile, Loader } from '../../loader.ts';
import { elementState } from '../host/element-state.ts';
import { below } from '../host/nodes.ts';
import type { World } from '../host/world.ts';
import { isPage } from '../read/read-page.ts';
import { textOf } from '../run/operators.ts';

/** Pages that a page shows instead of itself, or in a frame: a shell holds nothing of the library, they may. */
export interface OtherPages {
  /** As written; relative to the page. */
  readonly references: readonly string[];
  /** There is one of which the address is not known. */
  readonly isOpen: boolean;
}

const most = 5;

/** What stands in the page when everything that runs by itself has run. */
export function otherPages(world: World): OtherPages {
  const found: (string | undefined)[] = [...world.goesTo];
  for (const node of below(world.document)) {
    const state = elementState(node);
    if (state === undefined) continue;
    const { name, attributes } = state;
    if (name === 'iframe' || name === 'frame') found.push(textOf(attributes.get('src') ?? 'about:blank'));
    if (name === 'meta' && /^refresh$/i.test(textOf(attributes.get('http-equiv')) ?? '')) {
      const next = /^\s*[\d.]*\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(
        textOf(attributes.get('content')) ?? '',
      )?.[1];
      if (next !== undefined) found.unshift(next.trim());
    }
  }
  const known = found.filter((one) => one !== undefined);
  return {
    references: [...new Set(known)]
      .filter((one) => !/^(?:about|javascript|data|blob):|^\s*(?:#|$)/i.test(one))
      .slice(0, most),
    isOpen: known.length < found.length,
  };
}

interface Means {
  readonly loader: Loader;
  readonly analyse: (page: LoadedFile) => Promise<WidgetReport>;
}

/** Of a page that has nothing of the library itself: the report of the page inside that has; what cannot be read may have. */
export async function reportOfShell(
  own: WidgetReport,
  shell: LoadedFile,
  { references, isOpen }: OtherPages,
  { loader, analyse }: Means,
): Promise<WidgetReport> {
  let isRead = !isOpen;
  for (const reference of references) {
    const file = await loader.load(reference, shell.base);
    if (!('text' in file)) isRead = false;
    else if (file.base !== shell.base && isPage(file.file, file.text, file.type)) {
      const report = await analyse(file);
      if (report.why.code !== 'not-a-cif-widget')
        return { ...report, codeHash: sha256(own.codeHash + report.codeHash) };
    }
  }
  if (isRead) return own;
  const findings = own.findings.filter(({ code }) => code !== 'not-a-cif-widget');
  return { ...own, visible: 'unknown', why: { code: 'file-not-read', params: {} }, findings };
}
