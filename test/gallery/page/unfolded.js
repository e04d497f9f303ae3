/** The card with all that buttons would show, so that it is measured, too: nothing hidden, sub-cards in their place. */
export function unfolded(node) {
  if (Array.isArray(node)) return node.flatMap(unfoldedItem);
  if (typeof node !== 'object' || node === null) return node;
  const { isVisible: _shown, ...rest } = node;
  return Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, unfolded(value)]));
}

function unfoldedItem(item) {
  if (item?.type !== 'ActionSet') return [unfolded(item)];
  const below = item.actions.filter(({ type }) => type === 'Action.ShowCard');
  const boxes = below.map(({ card }) => ({
    type: 'Container',
    style: 'emphasis',
    items: unfolded(card.body),
  }));
  return [item, ...boxes];
}
