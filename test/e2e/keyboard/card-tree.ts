import type { Page } from 'playwright-core';

/** What a screen reader meets, as it comes. */
export interface Met {
  readonly role: string;
  readonly name: string;
  /** Read after the name. */
  readonly description: string;
  readonly level?: number;
  readonly focused: boolean;
  readonly invalid: boolean;
}

interface AxValue {
  readonly value?: unknown;
}
interface AxNode {
  readonly nodeId: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: AxValue;
  readonly name?: AxValue;
  readonly description?: AxValue;
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[];
}

/** What is inside them is their name already, or is met only when they are opened. */
const whole = [
  'heading',
  'button',
  'link',
  'combobox',
  'radio',
  'checkbox',
  'textbox',
  'image',
  'StaticText',
];
const silent = ['generic', 'none', 'paragraph', 'InlineTextBox', 'strong', ''];

/** The newest card with this heading, in the order in which it is read; nothing, where no card has it. */
export async function cardTree(page: Page, title: string): Promise<readonly Met[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as { nodes: readonly AxNode[] };
  await cdp.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const below = (node: AxNode): readonly Met[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child === undefined ? [] : met(child);
    });
  const met = (node: AxNode): readonly Met[] => {
    const one = metAs(node);
    if (node.ignored || silent.includes(one.role)) return below(node);
    if (one.role === 'LabelText')
      return [
        {
          ...one,
          name: below(node)
            .map(({ name }) => name)
            .join(''),
        },
      ];
    return whole.includes(one.role) ? [one] : [one, ...below(node)];
  };
  const cards = nodes.filter((node) => !node.ignored && node.role?.value === 'article').map(met);
  return cards.findLast((card) => card.some(({ role, name }) => role === 'heading' && name === title)) ?? [];
}

function metAs({ role, name, description, properties = [] }: AxNode): Met {
  const of = (wanted: string): unknown => properties.find((one) => one.name === wanted)?.value.value;
  const level = of('level');
  return {
    role: String(role?.value ?? ''),
    name: String(name?.value ?? '').trim(),
    description: String(description?.value ?? '').trim(),
    ...(typeof level === 'number' ? { level } : {}),
    focused: of('focused') === true,
    invalid: ![undefined, false, 'false'].includes(of('invalid') as undefined),
  };
}
