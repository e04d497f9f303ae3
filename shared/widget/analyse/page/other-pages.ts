import { sha256 } from '../../../domain/hash.ts';
import type { WidgetReport } from '../../../domain/widget-report.ts';
import type { LoadedFile, Loader } from '../../loader.ts';
import { elementState } from '../host/element-state.ts';
import { below } from '../host/nodes.ts';
import type { World } from '../host/world.ts';
import type { ReportOptions } from '../judge/facts.ts';
import { isPage } from '../read/read-page.ts';
import { textOf } from '../run/operators.ts';
import { asSeenInside, assessInside } from './inside.ts';

/** Pages that a page shows instead of itself, or in a frame: a shell holds nothing of the library, they may. */
export interface OtherPages {
  /** As written; relative to the page. */
  readonly references: readonly string[];
  /** Those of them that stand in a frame. */
  readonly framed: ReadonlySet<string>;
  /** There is one of which the address is not known. */
  readonly isOpen: boolean;
}

const most = 5;

/** What stands in the page when everything that runs by itself has run. */
export function otherPages(world: World): OtherPages {
  const found: (string | undefined)[] = [...world.goesTo];
  const framed = new Set<string>();
  for (const node of below(world.document)) {
    const state = elementState(node);
    if (state === undefined) continue;
    const { name, attributes } = state;
    if (name === 'iframe' || name === 'frame') {
      const source = textOf(attributes.get('src') ?? 'about:blank');
      found.push(source);
      if (source !== undefined) framed.add(source);
    }
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
    framed,
    isOpen: known.length < found.length,
  };
}

interface Means {
  readonly loader: Loader;
  readonly options: ReportOptions;
  readonly analyse: (page: LoadedFile) => Promise<WidgetReport>;
}

/** Of a page that has nothing of the library itself: the report of the page inside that has; what cannot be read may have. */
export async function reportOfShell(
  own: WidgetReport,
  shell: LoadedFile,
  { references, framed, isOpen }: OtherPages,
  { loader, options, analyse }: Means,
): Promise<WidgetReport> {
  let isRead = !isOpen;
  for (const reference of references) {
    const file = await loader.load(reference, shell.base);
    if (!('text' in file)) isRead = false;
    else if (file.base !== shell.base && isPage(file.file, file.text, file.type)) {
      const read = await analyse(file);
      if (read.why.code === 'not-a-cif-widget') continue;
      const around = { ...options, shell: shell.base, isFrame: framed.has(reference) };
      const report = asSeenInside(read, assessInside(file, around), around);
      return { ...report, codeHash: sha256(own.codeHash + report.codeHash) };
    }
  }
  if (isRead) return own;
  const findings = own.findings.filter(({ code }) => code !== 'not-a-cif-widget');
  return { ...own, visible: 'unknown', why: { code: 'file-not-read', params: {} }, findings };
}
