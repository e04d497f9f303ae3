import type { KnownDrift } from '../../shared/domain/drift.ts';
import { driftDigest } from '../../shared/domain/episode.ts';
import { text } from '../../shared/texts/text.ts';
import { action, actionRows, type Button } from './actions.ts';
import type { Element } from './card.ts';
import type { DriftView } from './drift-view.ts';

/** What the field of a date is called, before the digest of what it is about. */
export const untilPrefix = 'until.';

const dayMs = 86_400_000;
/** Days: what stands in the field, and the most that is taken. */
const usual = 7;
const most = 90;

/**
 * Two short buttons at most: repair, and everything else behind the second. About one item, or about all that the card
 * shows. Each names exactly what the card showed, so that nothing is decided that nobody has seen.
 *
 * @param seen whether the card shows all of them: what nobody read is repaired by a plan, never accepted
 */
export function driftButtons(view: DriftView, items: readonly KnownDrift[], seen = true): readonly Element[] {
  const { language, may, episode } = view;
  const all = items.length > 1;
  const of = driftDigest(items);
  const [only] = items;
  const data = { run: episode.id, of, ...(all || only === undefined ? {} : { item: only.id }) };
  const repair: Button = {
    title: text(language, all ? 'button.drift-repair-all' : 'button.drift-repair'),
    verb: 'drift-repair',
    data,
    ...(all ? { style: 'positive' as const } : {}),
  };
  const repairable = may.repair && items.some((one) => one.repair !== 'none');
  const actions = [
    ...(repairable ? [action(repair)] : []),
    ...(may.decide && seen ? [decide(view, items.length, of, data)] : []),
  ];
  // What is about all of them stands apart from the last of them.
  const place = all ? { separator: true, spacing: 'Large' } : { spacing: 'Small' };
  return actionRows(actions).map((row, at) => (at === 0 ? { ...row, ...place } : row));
}

/** Accepting says what it means before it can be pressed; being silent asks for a day. */
function decide({ language, state }: DriftView, count: number, of: string, data: Button['data']): Element {
  const day = (days: number): string =>
    new Date(Date.parse(state.checkedAt) + days * dayMs).toISOString().slice(0, 10);
  const accept: Button = { title: text(language, 'button.drift-accept'), verb: 'drift-accept', data };
  const snooze: Button = {
    title: text(language, 'button.drift-snooze'),
    verb: 'drift-snooze',
    data,
    inputs: true,
  };
  const explained = text(language, count > 1 ? 'drift-card.accept-all' : 'drift-card.accept-one', { count });
  const body = [
    { type: 'TextBlock', text: explained, wrap: true },
    { type: 'ActionSet', actions: [action(accept)] },
    {
      type: 'Input.Date',
      id: `${untilPrefix}${of}`,
      label: text(language, 'drift-card.until'),
      isRequired: true,
      errorMessage: text(language, 'drift-card.until-problem'),
      value: day(usual),
      min: day(1),
      max: day(most),
      separator: true,
      spacing: 'Medium',
    },
    { type: 'ActionSet', actions: [action(snooze)] },
  ];
  return {
    type: 'Action.ShowCard',
    title: text(language, count > 1 ? 'drift-card.all' : 'drift-card.other'),
    card: { type: 'AdaptiveCard', body },
  };
}
