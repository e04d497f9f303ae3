import type { Baseline, KeptWidget } from '../../domain/baseline.ts';

/**
 * The baseline with pages that nobody had looked at before, as behind an address that was accepted. What keeps a panel
 * from being seen is left out, so that it is told.
 */
export function withNewPages(baseline: Baseline, looked: readonly KeptWidget[]): Baseline {
  const known = new Set(baseline.widgets.map((one) => one.provider));
  const fresh = looked
    .filter((one) => one.codeHash !== undefined && !known.has(one.provider))
    .map((one) => ({ ...one, findings: one.findings.filter(({ severity }) => severity !== 'error') }));
  return fresh.length === 0 ? baseline : { ...baseline, widgets: [...baseline.widgets, ...fresh] };
}
