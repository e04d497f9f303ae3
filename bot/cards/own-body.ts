import type { Role } from '../../shared/domain/person.ts';
import { type Looking, mayPress, type Pressed, rolesFor } from '../../shared/domain/rights.ts';
import type { Run } from '../../shared/domain/run.ts';
import type { EnvironmentSettings } from '../../shared/domain/settings.ts';
import { listOf } from '../../shared/texts/formats.ts';
import { type Language, text } from '../../shared/texts/text.ts';
import { commandButton } from './actions.ts';
import type { Element } from './card.ts';
import { line, subtle } from './elements.ts';
import { pressedIn } from './pressed-in.ts';
import type { Body, Rendering } from './rendering.ts';

/** A card without what its viewer may not do, and who can. What everybody sees stays whole. */
export function ownBody(view: Rendering, run: Run | undefined, draw: (view: Rendering) => Body): Body {
  const body = draw(view);
  const looking = lookingAt(view, run);
  const may = (one: Pressed): boolean => mayPress(one, looking);
  const own = {
    ...body,
    buttons: body.buttons.filter(may),
    next: body.next.filter((said) => may(commandButton(view.language, said)) && !pressed(body, may, said)),
  } satisfies Body;
  const { viewer: _viewer, roles, ...everybody } = view;
  if (roles === undefined) return own;
  const everything = offered(draw(everybody));
  const rest = restLines(view, everything, looking);
  return { ...own, next: mayOnlyLook(own, everything) ? looks(view, run, own.next) : own.next, rest };
}

/** Of whom everything was taken that changes something. */
const mayOnlyLook = (own: Body, everything: readonly Pressed[]): boolean =>
  everything.some((one) => rolesFor(one).length > 0) &&
  offered(own).every((one) => rolesFor(one).length === 0);

/** What everybody may, where a card would otherwise leave somebody with nothing to do. */
function looks({ environment }: Rendering, run: Run | undefined, next: readonly string[]): readonly string[] {
  const explained = run === undefined ? [] : [`explain ${run.id}`];
  return [...new Set([...next, ...explained, `history ${environment.key}`])];
}

/** Commands that do what a button with this verb does, too. `plan` only shows what `plan-again` has approved: it is none. */
const same: { readonly [verb: string]: string } = {
  cancel: 'cancel',
  refresh: 'status',
  repair: 'repair',
  look: 'look',
};

/** One thing to do stands on a card once. */
const pressed = ({ buttons }: Body, may: (one: Pressed) => boolean, said: string): boolean =>
  buttons.some((one) => may(one) && same[one.verb] === said.split(' ')[0]);

export const lookingAt = ({ environment, viewer, roles }: Rendering, run: Run | undefined): Looking => ({
  environment,
  ...(viewer === undefined ? {} : { viewer }),
  ...(roles === undefined ? {} : { roles }),
  ...(run === undefined ? {} : { run }),
});

/** Everything that can be pressed on a card. What a button is called makes no difference to who may press it. */
export const offered = ({ elements, buttons, next }: Body): readonly Pressed[] => [
  ...pressedIn(elements),
  ...buttons,
  ...next.map((said) => commandButton('en', said)),
];

/** One sentence for all that is left out because of a role; nothing where other reasons are told already. */
function restLines(
  { language, environment }: Rendering,
  all: readonly Pressed[],
  looking: Looking,
): readonly Element[] {
  const lacking = all.filter((one) => !mayPress(one, looking)).map(rolesFor);
  const others = lacking.filter((need) => !need.some((role) => looking.roles?.has(role)));
  return whoCan(language, environment, new Set(others.flat()));
}

const told = ['planner', 'approver', 'operator'] as const satisfies readonly Role[];

export function whoCan(
  language: Language,
  { name }: Pick<EnvironmentSettings, 'name'>,
  roles: ReadonlySet<Role>,
): readonly Element[] {
  const who = told.filter((role) => roles.has(role)).map((role) => text(language, `rights.${role}`));
  if (who.length === 0) return [];
  return [line(language, 'rights.rest', { who: listOf(language, who), environment: name }, subtle)];
}
