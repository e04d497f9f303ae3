import type { TextKey } from '../../shared/texts/text.ts';

interface Term {
  /** What cards call it, where they do so in a text of its own. */
  readonly title?: TextKey;
  readonly about: TextKey;
}

/** Words of our cards that people ask the meaning of. Those of commands stand with the commands. */
export const terms = {
  planning: { title: 'status.planning', about: 'means.planning' },
  needs_decisions: { title: 'status.needs_decisions', about: 'what.needs_decisions' },
  awaiting_approval: { title: 'status.awaiting_approval', about: 'means.awaiting_approval' },
  scheduled: { title: 'status.scheduled', about: 'means.scheduled' },
  applying: { title: 'status.applying', about: 'means.applying' },
  verifying: { title: 'status.verifying', about: 'what.verifying' },
  blocked: { title: 'status.blocked', about: 'card.waiting-for' },
  no_changes: { title: 'status.no_changes', about: 'what.no_changes' },
  succeeded: { title: 'status.succeeded', about: 'means.succeeded' },
  unproven: { title: 'status.unproven', about: 'means.unproven' },
  needs_repair: { title: 'status.needs_repair', about: 'means.needs_repair' },
  stopped: { title: 'status.stopped', about: 'means.stopped' },
  failed: { title: 'status.failed', about: 'means.failed' },
  rejected: { title: 'status.rejected', about: 'means.rejected' },
  expired: { title: 'status.expired', about: 'what.expired' },
  stale: { title: 'status.stale', about: 'what.stale' },
  superseded: { title: 'status.superseded', about: 'what.superseded' },
  cancelled: { title: 'status.cancelled', about: 'means.cancelled' },
  unchecked: { title: 'severity.unchecked', about: 'means.unchecked' },
  drift: { title: 'drift-card.what', about: 'means.drift' },
  accept: { title: 'button.drift-accept', about: 'drift-card.accept-one' },
  snooze: { title: 'button.drift-snooze', about: 'means.snooze' },
  replaced: { about: 'drift.provider-replaced' },
  detached: { about: 'drift.provider-detached' },
  managed: { about: 'drift-because.managed' },
  provider: { about: 'means.provider' },
  profile: { about: 'means.profile' },
  panel: { about: 'means.panel' },
  loader: { about: 'means.loader' },
  pilot: { about: 'means.pilot' },
  wave: { about: 'means.wave' },
  window: { about: 'means.window' },
  digest: { about: 'means.digest' },
  run: { about: 'means.run' },
  approver: { about: 'means.approver' },
  protected: { title: 'environments.protected', about: 'card.protected' },
} as const satisfies { readonly [name: string]: Term };

export type TermName = keyof typeof terms;
