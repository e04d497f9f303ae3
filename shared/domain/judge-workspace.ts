import type { Finding } from './finding.ts';
import { type FrameEvidence, framesKept, type WorkspaceEvidence } from './workspace-evidence.ts';

/** What the plan promises to one person in one app. */
export interface WorkspaceExpectation {
  /** Unique names of the profiles any of which the person may have. */
  readonly profiles: readonly string[];
  /** One for each provider on that profile whose channel URL can be read. */
  readonly panels: readonly PanelExpectation[];
}

export interface PanelExpectation {
  /** Origin of the channel URL. */
  readonly origin: string;
  /** Origin of the trusted domain: pages that end there are answered as well. */
  readonly trusted?: string;
}

export const workspaceFindings = [
  'library-not-loaded-in-workspace',
  'no-channel-providers',
  'no-loader-extension',
  'panel-missing',
  'panel-wrong-origin',
  'panel-refused',
  'panel-hidden',
  'panel-not-noted',
  'panel-out-of-reach',
  'profile-not-active',
  'workspace-console-errors',
  'workspace-shows-panel',
] as const;

export type WorkspaceFindingCode = (typeof workspaceFindings)[number];

/** Smaller than this in either direction is the strip of a minimised panel. */
export const leastPanel = 60;

/**
 * What is wrong with the workspace of one person, in the order to look at it; one passed finding when nothing is.
 * With several providers the workspace shows one panel at a time, so one visible panel is enough.
 */
export function judgeWorkspace(
  evidence: WorkspaceEvidence,
  expected: WorkspaceExpectation,
): readonly Finding[] {
  const broken = [
    ...judgeProfile(evidence, expected),
    ...judgeStart(evidence),
    // Without its library the workspace makes no panels at all: one cause is enough to read.
    ...(evidence.scripts.length === 0 ? [] : expected.panels.flatMap((panel) => judgePanel(evidence, panel))),
    ...judgeVisible(evidence, expected.panels),
  ];
  return [...(broken.length === 0 ? [judgeSeen(evidence, expected)] : broken), ...judgeConsole(evidence)];
}

/** Where a page has ended, it stays; anything else that is wrong may still come right by itself. */
const final: ReadonlySet<string> = new Set<WorkspaceFindingCode>(['panel-refused', 'panel-wrong-origin']);

/** Whether all that is wrong is of a kind that more waiting does not mend, once pages have loaded. */
export function isSettled(findings: readonly Finding[]): boolean {
  const wrong = findings.filter(({ severity }) => severity === 'error');
  return wrong.length > 0 && wrong.every(({ code }) => final.has(code));
}

function finding(
  code: WorkspaceFindingCode,
  severity: Finding['severity'],
  params: Finding['params'] = {},
): Finding {
  const { origin } = params;
  return {
    code,
    step: 'workspace',
    severity,
    ...(origin === undefined ? {} : { subject: String(origin) }),
    params,
  };
}

function judgeProfile(
  { profile }: WorkspaceEvidence,
  { profiles }: WorkspaceExpectation,
): readonly Finding[] {
  if (profiles.length === 0 || (profile !== null && profiles.includes(profile))) return [];
  const params = { expected: profiles.join(', '), ...(profile === null ? {} : { profile }) };
  return [finding('profile-not-active', 'error', params)];
}

/** The three things the page "Check your migration" looks at. */
function judgeStart({ scripts, storage }: WorkspaceEvidence): readonly Finding[] {
  return [
    ...(storage.channelProviders.empty ? [finding('no-channel-providers', 'error')] : []),
    ...(storage.applicationExtensions.loader ? [] : [finding('no-loader-extension', 'error')]),
    ...(scripts.length > 0 ? [] : [finding('library-not-loaded-in-workspace', 'error')]),
  ];
}

/** A frame that is where it should be proves that it was there; else the nearest miss is told. */
function judgePanel(
  { frames, source, withheld }: WorkspaceEvidence,
  panel: PanelExpectation,
): readonly Finding[] {
  const { origin } = panel;
  if (frames.some((frame) => isPanel(frame, panel))) return [];
  const astray = frames.find(({ asked }) => asked === origin);
  // Where not all frames were noted, one that is not among them is not known to be missing.
  if (astray === undefined)
    return frames.length >= framesKept[source] ? [] : [finding('panel-missing', 'error', { origin })];
  const { shown } = astray;
  return typeof shown === 'string'
    ? [finding('panel-wrong-origin', 'error', { origin, shown })]
    : [isOf(panel, withheld) ? outOfReach(panel) : finding('panel-refused', 'error', { origin })];
}

const isOf = ({ origin }: PanelExpectation, withheld: readonly string[] = []): boolean =>
  withheld.includes(origin);

/** What our own browser may not reach, an agent's may. */
const outOfReach = ({ origin }: PanelExpectation): Finding =>
  finding('panel-out-of-reach', 'unchecked', { origin });

function judgeVisible(
  { frames, withheld }: WorkspaceEvidence,
  expected: readonly PanelExpectation[],
): readonly Finding[] {
  const panels = frames.filter((frame) => expected.some((panel) => isPanel(frame, panel)));
  if (panels.length === 0 || panels.some(isVisible)) return [];
  const kept = expected.find((panel) => isOf(panel, withheld) && frames.some((one) => isPanel(one, panel)));
  return [
    kept === undefined ? finding('panel-hidden', 'error', { count: expected.length }) : outOfReach(kept),
  ];
}

/** Nothing is wrong, but only a panel that was seen proves anything: a page may have more frames than are noted. */
function judgeSeen({ frames, source }: WorkspaceEvidence, { panels }: WorkspaceExpectation): Finding {
  const seen = frames.some((frame) => isVisible(frame) && panels.some((panel) => isPanel(frame, panel)));
  const [first] = panels;
  return seen || first === undefined
    ? finding('workspace-shows-panel', 'passed', { source })
    : finding('panel-not-noted', 'unchecked', { origin: first.origin });
}

/** Where nobody could see what a frame shows, where it was sent has to do. */
export function isPanel({ asked, shown }: FrameEvidence, { origin, trusted }: PanelExpectation): boolean {
  const at = shown === undefined ? asked : shown;
  return at !== null && (at === origin || (at === trusted && asked === origin));
}

export function isVisible({ visible, width, height }: FrameEvidence): boolean {
  return visible && width >= leastPanel && height >= leastPanel;
}

function judgeConsole({ consoleErrors }: WorkspaceEvidence): readonly Finding[] {
  const count = consoleErrors?.length ?? 0;
  return count === 0 ? [] : [finding('workspace-console-errors', 'info', { count })];
}
