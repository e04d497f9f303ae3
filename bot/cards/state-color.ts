import type { Member } from '../../shared/domain/fleet.ts';
import type { EnvironmentState } from '../../shared/domain/glance.ts';
import type { RunStatus } from '../../shared/domain/run.ts';
import type { Coloured } from './elements.ts';

type State = RunStatus | Member['status'] | EnvironmentState;

const colors: { readonly [S in State]?: NonNullable<Coloured['color']> } = {
  succeeded: 'Good',
  no_changes: 'Good',
  as_left: 'Good',
  needs_decisions: 'Warning',
  awaiting_approval: 'Warning',
  blocked: 'Warning',
  unproven: 'Warning',
  stale: 'Warning',
  drifted: 'Warning',
  waiting: 'Warning',
  needs_repair: 'Attention',
  stopped: 'Attention',
  failed: 'Attention',
  refused: 'Attention',
  failing: 'Attention',
  attention: 'Attention',
};

export const colorOf = (state: State): Coloured['color'] => colors[state];

/** A row in which one value has the colour of what it says, so that eyes find in a long list what needs them. */
export const inColor = (
  parts: readonly Coloured[],
  name: string,
  color: Coloured['color'],
): readonly Coloured[] =>
  color === undefined ? parts : parts.map((part) => (part.name === name ? { ...part, color } : part));
