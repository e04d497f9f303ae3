import type { Plan } from '../../shared/domain/plan.ts';
import { approvalsFor, beyond, percentOf } from '../../shared/domain/reach.ts';
import type { RunIn } from '../../shared/domain/run.ts';
import { listOf } from '../../shared/texts/formats.ts';
import { momentOf } from '../../shared/texts/moments.ts';
import { type Language, text } from '../../shared/texts/text.ts';
import type { Element } from './card.ts';
import { line } from './elements.ts';
import type { Rendering } from './rendering.ts';

type Waiting = RunIn<'awaiting_approval'>;

/** Said only where one approver is not enough, and why one is not. */
export function approvals({ language, environment }: Rendering, run: Waiting): readonly Element[] {
  const { given = [], reach } = run;
  const needed = approvalsFor(environment, run);
  const by = listOf(
    language,
    given.map((one) => one.by.name),
  );
  const limit = reach === undefined ? undefined : beyond(environment, reach);
  const { peoplePercent, rows } = environment.blastRadius;
  const why =
    reach === undefined || limit === undefined
      ? []
      : limit === 'people'
        ? [
            line(language, 'reach.people', {
              percent: percentOf(reach),
              people: reach.people,
              of: reach.of,
              limit: peoplePercent,
              needed,
            }),
          ]
        : [line(language, 'reach.rows', { rows: reach.rows, limit: rows, needed })];
  return needed > 1 ? [...why, line(language, 'card.approvals', { given: given.length, needed, by })] : why;
}

/** With whom it is, since when, and who said so. */
export function handedTo(language: Language, { handed }: Waiting): readonly Element[] {
  if (handed === undefined) return [];
  const { to, by, at } = handed;
  return [line(language, 'card.handed', { to: to.name, by: by.name, at: momentOf(language, at) })];
}

/** That it is a part, and what stays out. Said before it is approved and after it is applied. */
export function leftOut(
  language: Language,
  plan: Plan | undefined,
  key: 'part.shown' | 'part.applied',
): readonly Element[] {
  if (plan?.part === undefined) return [];
  const { configuration, people, names } = plan.part.leftOut;
  const what = [
    configuration === 0 ? '' : text(language, 'part.out-configuration', { count: configuration }),
    people === 0 ? '' : text(language, 'part.out-people', { count: people }),
  ].filter((part) => part !== '');
  return [line(language, key, { what: listOf(language, what), names: listOf(language, names.slice(0, 6)) })];
}
