import { shortRunId } from '../../shared/domain/ids.ts';
import type { Run } from '../../shared/domain/run.ts';
import type { Language } from '../../shared/texts/text.ts';
import type { Element } from './card.ts';
import { heading, line } from './elements.ts';
import type { Rendering } from './rendering.ts';

/** Which run a rollback takes back, above what that means. */
export function rollbackOf(language: Language, { kind, predecessor }: Run): readonly Element[] {
  if (kind !== 'rollback' || predecessor === undefined) return [];
  return [
    heading(language, 'rollback.title'),
    line(language, 'rollback.of', { run: shortRunId(predecessor) }),
  ];
}

/** What a rollback that came to its end has done, and what becomes of the rows it left inactive. */
export function rollbackDone(
  { kind, status, predecessor }: Run,
  { language, plan }: Pick<Rendering, 'language' | 'plan'>,
): readonly Element[] {
  if (kind !== 'rollback' || predecessor === undefined || status === 'needs_repair') return [];
  const later = plan?.findings.find(({ code }) => code === 'deleted-after');
  return [
    line(language, 'rollback.done', { run: shortRunId(predecessor) }),
    ...(later === undefined ? [] : [line(language, 'finding.deleted-after', later.params)]),
  ];
}
