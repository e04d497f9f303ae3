import { sha256 } from '../../../domain/hash.ts';
import type { WidgetReport } from '../../../domain/widget-report.ts';
import type { LoadedFile, Loader } from '../../loader.ts';
import { type ElementState, elementState } from '../host/element-state.ts';
import { below } from '../host/nodes.ts';
import type { World } from '../host/world.ts';
import type { ReportOptions } from '../judge/facts.ts';
import { type InsecureContent, insecureAddress } from '../read/insecure.ts';
import { isPage } from '../read/read-page.ts';
import type { Site, Source } from '../read/source.ts';
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
  /** Those that a browser refuses to show, as they are asked for over http. */
  readonly insecure: readonly InsecureContent[];
}

const most = 5;

/** What stands in the page when everything that runs by itself has run. */
export function otherPages(world: World, page: Source | undefined, isUpgraded: boolean): OtherPages {
  const found: (string | undefined)[] = [...world.goesTo];
  const framed = new Set<string>();
  const insecure: InsecureContent[] = [];
  for (const node of below(world.document)) {
    const state = elementState(node);
    if (state === undefined) continue;
    const { name, attributes } = state;
    if (name === 'iframe' || name === 'frame') {
      const source = textOf(attributes.get('src') ?? 'about:blank');
      found.push(source);
      if (source !== undefined) framed.add(source);
      const file = insecureAddress(source ?? '', world.base ?? '');
      if (file !== undefined && page !== undefined && !isUpgraded)
        insecure.push({ file, site: state.addressSite ?? frameSite(page, state) });
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
    insecure,
  };
}

/** Its tag; what code wrote as markup stands nowhere in the page. */
function frameSite(page: Source, { written }: ElementState): Site {
  const at = written?.at ?? 0;
  const start = /^<i?frame\b/i.test(page.whole.text.slice(at, at + 8)) ? at : 0;
  return { source: page, node: { start, end: start } };
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
  { references, framed, isOpen, insecure }: OtherPages,
  { loader, options, analyse }: Means,
): Promise<WidgetReport> {
  let isRead = !isOpen;
  for (const reference of references) {
    const file = await loader.load(reference, shell.base);
    if (!('text' in file) && insecureAddress(reference, shell.base) !== undefined && insecure.length > 0)
      continue;
    if (!('text' in file)) isRead = false;
    else if (file.base !== shell.base && isPage(file.file, file.text, file.type)) {
      const read = await analyse(file);
      if (read.why.code === 'not-a-cif-widget') continue;
      const around = { ...options, shell: shell.base, isFrame: framed.has(reference) };
      const report = asSeenInside(read, assessInside(file, around), around);
      return { ...report, codeHash: sha256(own.codeHash + report.codeHash) };
    }
  }
  if (isRead && insecure.length === 0) return own;
  const findings = own.findings.filter(({ code }) => code !== 'not-a-cif-widget');
  if (isRead) return { ...own, why: { code: 'page-inside-refused', params: {} }, findings };
  return { ...own, visible: 'unknown', why: { code: 'file-not-read', params: {} }, findings };
}
