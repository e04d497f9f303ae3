import type { Answer, Targets, WayOut } from './way-out.ts';

/** Where the page says that its code ran, so that no page counts as harmless that never started. */
export const startedCall = 'logAnalyticsEvent';

/**
 * The same page for the guarded browser and for the control: it loads the library like a widget, says that it runs,
 * tries its way out, and stays for a second.
 */
export function hostileFiles(way: WayOut, targets: Targets): { readonly [path: string]: Answer } {
  const body = `<!doctype html><meta charset="utf-8"><title>${way.id}</title><body>
<script src="https://org.example/webresources/Widget/msdyn_ciLibrary.js"></script>
<script>window.Microsoft?.CIFramework.${startedCall}('{}'); setTimeout(() => {}, 1200);</script>
${way.page(targets)}`;
  return { '/': { body, headers: way.headers?.(targets) ?? {} }, ...way.files?.(targets) };
}
