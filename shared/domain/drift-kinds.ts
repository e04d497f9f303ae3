import type { DriftItem } from './drift.ts';

interface KindFacts {
  readonly step: string;
  readonly severity: DriftItem['severity'];
  readonly repair: DriftItem['repair'];
}

const kind = (
  step: string,
  severity: KindFacts['severity'],
  repair: KindFacts['repair'] = 'none',
): KindFacts => ({ step, severity, repair });

/**
 * Every kind of drift, with what it means as a rule; a finding may be milder, or beyond repair, as a managed row is.
 * Its sentence is the text `drift.<kind>`.
 */
export const driftKinds = {
  'provider-gone': kind('channel-provider', 'error', 'restore'),
  'provider-replaced': kind('channel-provider', 'error'),
  'provider-deactivated': kind('channel-provider', 'error', 'restore'),
  'provider-reactivated': kind('channel-provider', 'warning', 'restore'),
  'provider-managed': kind('channel-provider', 'warning'),
  'provider-owner-changed': kind('channel-provider', 'warning'),
  'provider-changed': kind('channel-provider', 'warning', 'restore'),
  'address-changed': kind('channel-provider', 'error', 'restore'),
  'provider-detached': kind('channel-provider', 'error', 'restore'),
  'provider-attached': kind('channel-provider', 'warning', 'restore'),
  'profile-gone': kind('app-profile', 'error', 'restore'),
  'profile-replaced': kind('app-profile', 'error'),
  'profile-deactivated': kind('app-profile', 'error', 'restore'),
  'profile-reactivated': kind('app-profile', 'warning', 'restore'),
  'profile-managed': kind('app-profile', 'warning'),
  'profile-owner-changed': kind('app-profile', 'warning'),
  'profile-changed': kind('app-profile', 'warning', 'restore'),
  'profile-not-effective': kind('users', 'error'),
  'profile-by-default': kind('users', 'warning'),
  'template-detached': kind('app-profile', 'warning', 'restore'),
  'template-attached': kind('app-profile', 'info', 'restore'),
  'pane-detached': kind('app-profile', 'warning', 'restore'),
  'pane-attached': kind('app-profile', 'info', 'restore'),
  'assist-detached': kind('app-profile', 'warning', 'restore'),
  'assist-attached': kind('app-profile', 'info', 'restore'),
  'inbox-new': kind('app-profile', 'info'),
  'inbox-gone': kind('app-profile', 'warning'),
  'inbox-changed': kind('app-profile', 'info'),
  'copilot-new': kind('app-profile', 'info'),
  'copilot-gone': kind('app-profile', 'info'),
  'copilot-changed': kind('app-profile', 'info'),
  'loader-gone': kind('loader-extension', 'error'),
  'loader-replaced': kind('loader-extension', 'error'),
  'loader-changed': kind('loader-extension', 'error'),
  'loader-detached': kind('loader-extension', 'error', 'restore'),
  'extension-gone': kind('loader-extension', 'warning'),
  'extension-replaced': kind('loader-extension', 'warning'),
  'extension-changed': kind('loader-extension', 'warning'),
  'extension-detached': kind('loader-extension', 'warning', 'restore'),
  'extension-attached': kind('loader-extension', 'info', 'restore'),
  'mapping-gone': kind('users', 'error', 'restore'),
  'mapping-replaced': kind('users', 'info'),
  'mapping-deactivated': kind('users', 'error', 'restore'),
  'mapping-reactivated': kind('users', 'warning', 'restore'),
  'mapping-changed': kind('users', 'error', 'restore'),
  'mapping-new': kind('users', 'warning', 'restore'),
  'people-new': kind('users', 'warning', 'migrate'),
  'people-left': kind('users', 'info', 'restore'),
  'people-moved': kind('users', 'error', 'restore'),
  'people-unassigned': kind('users', 'error', 'restore'),
  'people-added': kind('users', 'info', 'restore'),
  'people-two-profiles': kind('users', 'warning', 'restore'),
  'people-disabled': kind('users', 'info'),
  'people-gone': kind('users', 'info'),
  'people-linked': kind('users', 'info'),
  'people-unlinked': kind('users', 'info'),
  'role-gone': kind('users', 'warning'),
  'role-changed': kind('users', 'warning'),
  'legacy-new': kind('channel-provider', 'warning', 'migrate'),
  'legacy-changed': kind('channel-provider', 'warning', 'migrate'),
  'legacy-gone': kind('channel-provider', 'warning'),
  'legacy-replaced': kind('channel-provider', 'info'),
  'legacy-deactivated': kind('channel-provider', 'info'),
  'legacy-reactivated': kind('channel-provider', 'warning', 'restore'),
  'app-gone': kind('environment', 'error'),
  'app-replaced': kind('environment', 'warning'),
  'app-changed': kind('environment', 'error'),
  'solution-gone': kind('environment', 'error'),
  'part-gone': kind('environment', 'error'),
  'widget-changed': kind('widget-mode', 'info'),
  'widget-hidden': kind('widget-mode', 'error'),
  'widget-not-framed': kind('widget-mode', 'error'),
  'widget-unreachable': kind('widget-mode', 'warning'),
  'widget-worse': kind('widget-mode', 'warning'),
  'workspace-worse': kind('workspace', 'error', 'restore'),
} as const satisfies { readonly [kind: string]: KindFacts };

export type DriftKind = keyof typeof driftKinds;
