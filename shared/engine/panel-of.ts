import { reporterOf } from '../domain/late-look.ts';
import type { Run } from '../domain/run.ts';
import type { Ports } from './ports.ts';

/**
 * The panel for the card of a run that was checked. Pictures stay when a later look has none, or when a person tells
 * something else: only one of the very look that the card tells about is shown.
 */
export async function panelOf(
  { evidence }: Pick<Ports, 'evidence'>,
  run: Run,
): Promise<{ readonly panel?: Uint8Array }> {
  if (run.status !== 'succeeded' && run.status !== 'needs_repair') return {};
  if (reporterOf(run.findings) !== undefined) return {};
  const sight = (await evidence.list(run.id)).find(({ id }) => id === 'workspace');
  if (sight?.kind !== 'workspace' || !sight.pictures.includes('crop')) return {};
  const panel = await evidence.picture(run.id, sight.id, 'crop');
  return panel === undefined ? {} : { panel };
}
