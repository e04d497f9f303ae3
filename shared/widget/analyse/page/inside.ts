import type { FramingReport } from '../../../domain/framing-report.ts';
import type { WidgetReport } from '../../../domain/widget-report.ts';
import { assessFraming } from '../../framing.ts';
import { assessFramingAnywhere } from '../../framing-anywhere.ts';
import type { LoadedFile } from '../../loader.ts';
import type { ReportOptions } from '../judge/facts.ts';

export interface Surroundings extends Pick<ReportOptions, 'channelUrl' | 'organisation' | 'trustedDomain'> {
  /** Address of the page that shows the other one. */
  readonly shell: string;
  /** It stays around it, and has to be let in as the workspace has. */
  readonly isFrame: boolean;
}

/** Whether the page inside may be shown there and is listened to; `undefined` for files, which nobody answers. */
export function assessInside(page: LoadedFile, around: Surroundings): FramingReport | undefined {
  const { shell, isFrame, organisation, trustedDomain } = around;
  if (!isWeb(page.base)) return undefined;
  const { chain, ...head } = page.head ?? { chain: [page.base], status: 200, csp: [], xfo: [] };
  const facts = { kind: 'answered' as const, ...head, chain: chain.map((one) => new URL(one)) };
  const channelUrl = new URL(around.channelUrl ?? shell);
  const place = { channelUrl, ...(trustedDomain === undefined ? {} : { trustedDomain }) };
  const seen =
    organisation === undefined
      ? assessFramingAnywhere(facts, place)
      : assessFraming(facts, { ...place, workspace: new URL(organisation) });
  if (!isFrame || seen.framed === 'no' || !isWeb(shell)) return seen;
  const inShell = assessFraming(facts, { ...place, workspace: new URL(shell) });
  return inShell.framed === 'no' ? inShell : seen;
}

/**
 * What comes of the panel then. The workspace ignores messages from other origins; whether one is trusted is only known
 * where the environment was named.
 */
export function asSeenInside(
  report: WidgetReport,
  inside: FramingReport | undefined,
  { organisation }: Surroundings,
): WidgetReport {
  if (inside === undefined || inside.findings.length === 0) return report;
  const isStrange = inside.findings.some(({ code }) => code === 'redirected-origin');
  const visible = inside.framed === 'no' || (isStrange && organisation !== undefined) ? 'no' : 'unknown';
  if (inside.framed !== 'no' && !isStrange) return { ...report, inside };
  const { patch: _useless, ...rest } = report;
  return { ...rest, visible, why: { code: 'page-inside-refused', params: {} }, inside };
}

const isWeb = (address: string): boolean => /^https?:/i.test(address);
