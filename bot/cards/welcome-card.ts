import type { Standing } from '../../shared/domain/glance.ts';
import { worstFirst } from '../../shared/domain/standings.ts';
import { localeOf } from '../../shared/texts/language.ts';
import type { Language, TextKey } from '../../shared/texts/text.ts';
import { text } from '../../shared/texts/text.ts';
import { answerCard } from './answer-card.ts';
import type { Card, Element } from './card.ts';
import { bullet, heading, line, shownPieces } from './elements.ts';
import { environmentRow } from './environments-card.ts';
import { type Usage, usageLines } from './usage-card.ts';
import { linkTo, signedIn } from './whole-list.ts';

const atOnce = 5;
const needs = [
  'welcome.need.role',
  'welcome.need.approver',
  'welcome.need.access',
] as const satisfies readonly TextKey[];

interface Welcome {
  /** What one says first. */
  readonly usages: readonly Usage[];
  /** What whoever added the bot may read; absent where others read the card, too, or nobody knows who it was. */
  readonly standings?: readonly Standing[];
  readonly pages?: string | undefined;
}

/** On install: what it does, what it needs, and how the environments stand that this person may know of. */
export function welcomeCard(language: Language, welcome: Welcome): Card {
  const { usages, standings } = welcome;
  const [first] = worstFirst(standings ?? []);
  return answerCard(language, {
    title: 'welcome.title',
    elements: [
      line(language, 'welcome.intro'),
      ...usageLines(language, usages),
      heading(language, 'welcome.need'),
      ...needs.map((key) => bullet(shownPieces(language, key, {}))),
      heading(language, 'welcome.environments'),
      ...environments(language, welcome),
    ],
    next: ['environments', ...(first === undefined ? [] : [`plan ${first.environment.key}`]), 'help'],
  });
}

function environments(language: Language, { standings, pages }: Welcome): readonly Element[] {
  if (standings === undefined) return [line(language, 'welcome.each')];
  if (standings.length === 0) return [line(language, 'welcome.none')];
  const count = standings.length;
  const rows = worstFirst(standings).slice(0, atOnce);
  const more = count - rows.length;
  const whole =
    pages === undefined
      ? line(language, 'plan.more', { more })
      : linkTo(
          text(language, 'plan.show-all', { count }),
          signedIn(pages, `/api/fleet?lang=${localeOf(language)}`),
        );
  return [...rows.map((one) => environmentRow(language, one)), ...(more > 0 ? [whole] : [])];
}
