import { isPersonChange } from '../../domain/change.ts';
import type { Outcome } from '../../domain/journal.ts';
import type { Plan } from '../../domain/plan.ts';
import { numberOf } from '../../texts/formats.ts';
import { type Language, text } from '../../texts/text.ts';
import { outcomeTag } from './changes-table.ts';
import { html, type Markup, nothing, value } from './markup.ts';

interface Moved {
  readonly label: string;
  readonly before?: string;
  readonly after?: string;
  readonly outcome: Outcome;
}

/** Everybody by what they had and what they have, with every name. A move is one line, although it is two links. */
export function peopleSection(
  language: Language,
  plan: Plan,
  outcomes: readonly Outcome[],
  ran: boolean,
): Markup {
  const moved = movedPeople(plan, outcomes);
  if (moved.length === 0) return nothing;
  const groups = new Map<string, Moved[]>();
  for (const one of moved) {
    const key = JSON.stringify([one.before ?? null, one.after ?? null, ran ? one.outcome : '']);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const pilot = plan.settings.pilot;
  const line =
    pilot === undefined
      ? nothing
      : html`<p>${text(language, 'card.pilot', { count: pilot.people.length, of: pilot.of })}</p>`;
  const title = text(language, ran ? 'report.people' : 'report.people.planned');
  return html`<section><h2>${title}</h2>${line}${[...groups.values()].map((group) => groupMarkup(language, group, ran))}</section>`;
}

function movedPeople(plan: Plan, outcomes: readonly Outcome[]): readonly Moved[] {
  const found = new Map<string, Moved>();
  for (const [index, change] of plan.changes.entries()) {
    if (!isPersonChange(change) || !('relationship' in change)) continue;
    const outcome = outcomes[index] ?? '.';
    const place = change.place ?? change.from;
    const known = found.get(change.to) ?? { label: change.label, outcome };
    const side = change.kind === 'associate' ? { after: place } : { before: place };
    found.set(change.to, { ...known, ...side, outcome });
  }
  return [...found.values()];
}

function groupMarkup(language: Language, group: readonly Moved[], ran: boolean): Markup {
  const [first] = group;
  if (first === undefined) return nothing;
  const profile = (one: string | undefined): Markup =>
    one === undefined ? html`<span class="none">${text(language, 'report.no-profile')}</span>` : value(one);
  const names = [...group].sort((a, b) => (a.label < b.label ? -1 : 1));
  return html`<dl><dt>${text(language, 'report.count')}</dt><dd>${numberOf(language, group.length)} ${ran ? outcomeTag(language, first.outcome) : nothing}</dd>
<dt>${text(language, 'report.before')}</dt><dd>${profile(first.before)}</dd><dt>${text(language, 'report.after')}</dt><dd>${profile(first.after)}</dd></dl>
<ul class="names">${names.map((one) => html`<li>${value(one.label)}</li>`)}</ul>`;
}
