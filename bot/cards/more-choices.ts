import { type PartOption, partsOf } from '../../shared/domain/part-of-plan.ts';
import { shortDigest } from '../../shared/domain/plan.ts';
import type { RunIn } from '../../shared/domain/run.ts';
import { isTextKey, type Language, text } from '../../shared/texts/text.ts';
import { type Button, buttonRows } from './actions.ts';
import type { Element } from './card.ts';
import { choiceStyle } from './choice-style.ts';
import { folded } from './folded.ts';
import type { Rendering } from './rendering.ts';
import { shown } from './shown.ts';

/** Ids of the inputs; names of the values a card sends. */
export const partInput = 'pick.part';
export const personInput = 'pick.person';

/** Options of a list that still can be read on a phone. */
const most = 15;

/** What else can be done with a plan than to approve or reject it, behind one button. */
export function moreChoices(
  run: RunIn<'awaiting_approval'>,
  view: Rendering,
  may: (verb: string) => boolean,
): readonly Element[] {
  const { language } = view;
  const again: Button = { title: text(language, 'button.replan'), verb: 'replan', data: { run: run.id } };
  const hidden = [
    ...(may('replan') ? buttonRows([again]) : []),
    ...(may('part') ? parts(run, view) : []),
    ...(may('hand-over') ? people(run, view) : []),
  ];
  return folded(language, { id: 'more-choices', title: 'button.more', params: {}, hidden });
}

/** The whole again is one click away, outside of the fold. */
export function wholeAgain(run: RunIn<'awaiting_approval'>, language: Language): readonly Button[] {
  if (run.whole === undefined) return [];
  const data = { ...decisionOf(run), [partInput]: 'whole' };
  return [{ title: text(language, 'button.whole'), verb: 'part', data }];
}

const decisionOf = (run: RunIn<'awaiting_approval'>) => ({
  run: run.id,
  approvalId: run.approvalId,
  digest: shortDigest(run.plan.digest),
});

function parts(run: RunIn<'awaiting_approval'>, { language, plan }: Rendering): readonly Element[] {
  const options = plan === undefined ? [] : partsOf(plan).slice(0, most);
  if (options.length === 0) return [];
  return chooser(language, {
    id: partInput,
    label: text(language, 'part.label'),
    choices: options.map((one) => ({ title: partTitle(language, one), value: one.choice })),
    button: { title: text(language, 'button.part'), verb: 'part', data: decisionOf(run), inputs: true },
  });
}

export function partTitle(language: Language, { kind, about }: PartOption): string {
  const step = `step.${about}`;
  const named = kind === 'until' && isTextKey(step) ? text(language, step) : shown(about);
  return text(language, `part.${kind}`, { about: named });
}

function people(
  run: RunIn<'awaiting_approval'>,
  { language, approvers = [] }: Rendering,
): readonly Element[] {
  const choices = approvers.slice(0, most).map(({ id, name }) => ({ title: shown(name), value: id }));
  if (choices.length === 0) return [];
  return chooser(language, {
    id: personInput,
    label: text(language, 'hand-over.label'),
    choices,
    button: {
      title: text(language, 'button.hand-over'),
      verb: 'hand-over',
      data: { run: run.id },
      inputs: true,
    },
  });
}

interface Chooser {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly button: Button;
}

function chooser(language: Language, { id, label, choices, button }: Chooser): readonly Element[] {
  const input = {
    type: 'Input.ChoiceSet',
    id,
    label,
    style: choiceStyle(choices),
    wrap: true,
    value: choices[0]?.value ?? '',
    errorMessage: text(language, 'choose.one'),
    choices,
  };
  return [{ type: 'Container', spacing: 'Medium', items: [input, ...buttonRows([button])] }];
}
