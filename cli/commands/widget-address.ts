import type { CheckEntry } from '../../shared/widget/check-widget.ts';
import type { Loader } from '../../shared/widget/loader.ts';

/** What to check, and where its files come from; or why it cannot be read. */
export type OpenedWidget =
  | { readonly entries: readonly CheckEntry[]; readonly loader: Loader }
  | { readonly problem: string };

/**
 * Opens a widget by its address, through the guard that keeps the check away from addresses inside. The one place to
 * wire the loader of the web.
 */
export async function openWidgetAddress(_address: string): Promise<OpenedWidget> {
  return { problem: 'addresses are not opened by this version; give a file or a folder.' };
}
