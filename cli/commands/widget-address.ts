import { readEgress } from '../../shared/config/read-egress.ts';
import type { CheckEntry } from '../../shared/widget/check-widget.ts';
import { makeWebLoader } from '../../shared/widget/fetch/web-loader.ts';
import type { Loader } from '../../shared/widget/loader.ts';

/** What to check, and where its files come from; or why it cannot be read. */
export type OpenedWidget =
  | { readonly entries: readonly CheckEntry[]; readonly loader: Loader; readonly close?: () => Promise<void> }
  | { readonly problem: string };

/**
 * Opens a widget by its address, through the guard that keeps the check away from addresses inside. `CUTOVER_EGRESS`
 * says what else may be reached.
 */
export async function openWidgetAddress(address: string): Promise<OpenedWidget> {
  const egress = readEgress(process.env);
  if (!('rules' in egress))
    return { problem: egress.map(({ setting, expected }) => `${setting} must be ${expected}`).join('; ') };
  const { rules, certificates } = egress;
  const loader = makeWebLoader({ rules, ...(certificates === undefined ? {} : { certificates }) });
  const page = await loader.load(address);
  if ('text' in page) return { entries: [{ page }], loader, close: loader.close };
  await loader.close();
  return { problem: `${page.file} was not read (${page.problem}).` };
}
