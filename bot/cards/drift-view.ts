import type { DriftState } from '../../shared/domain/drift.ts';
import type { Episode } from '../../shared/domain/episode.ts';
import type { Role } from '../../shared/domain/person.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import type { Language } from '../../shared/texts/text.ts';

/** What every part of the drift card may use. */
export interface DriftView {
  readonly language: Language;
  readonly environment: EnvironmentSettings;
  readonly episode: Episode;
  readonly state: DriftState;
  /** Whoever looks; on the card that everybody sees, everything is offered and clicks are refused with the reason. */
  readonly may: { readonly repair: boolean; readonly decide: boolean };
}

/** @param roles of the viewer; absent for the card that everybody sees */
export function mayOf(roles: ReadonlySet<Role> | undefined): DriftView['may'] {
  const repair = roles === undefined || roles.has('planner');
  return { repair, decide: repair || roles.has('operator') };
}
