import type { Met } from './card-tree.ts';

const pressed = ['button', 'link'];
const filled = ['combobox', 'textbox', 'radiogroup'];
const controls = [...pressed, ...filled, 'radio', 'checkbox'];

/** What whoever hears a card instead of seeing it would stumble over. */
export function cardProblems([card, ...all]: readonly Met[]): readonly string[] {
  if (card === undefined) return ['there is no such card'];
  const first = all.find(({ role }) => role !== 'image');
  const read = all.findIndex(({ role }) => role === 'StaticText');
  const used = all.findIndex(({ role }) => controls.includes(role));
  return [
    ...(first?.role === 'heading' && card.name.includes(first.name)
      ? []
      : ['does not begin with its heading']),
    ...(read < 0 || (used >= 0 && used < read) ? ['has something to press before something to read'] : []),
    ...all.filter(isNameless).map(({ role }) => `has a ${role} without a name`),
    ...all
      .filter(({ role, level }) => role === 'heading' && level !== 2)
      .map(({ name }) => `level of ${name}`),
    ...all.flatMap(({ role, name }, at) =>
      role === 'heading' && [undefined, 'heading'].includes(all[at + 1]?.role)
        ? [`nothing below ${name}`]
        : [],
    ),
    ...alike(all.filter(({ role }) => pressed.includes(role))).map(
      (name) => `two buttons are called ${name}`,
    ),
    ...all.flatMap((one, at) =>
      filled.includes(one.role) && !isLabelled(one, all[at - 1]) ? [`label of ${one.name}`] : [],
    ),
  ];
}

const isNameless = ({ role, name }: Met): boolean =>
  (controls.includes(role) || role === 'image') && name === '';

/** Of two that are called the same what is read after the name tells which is which. */
function alike(buttons: readonly Met[]): readonly string[] {
  const said = buttons.map(({ name, description }) => `${name}, ${description}`);
  return said.filter((one, at) => said.indexOf(one) !== at);
}

/** The label that is read before an input is the one that the input is called by. */
const isLabelled = ({ name }: Met, before: Met | undefined): boolean =>
  before?.role === 'LabelText' && before.name !== '' && name.startsWith(before.name);
