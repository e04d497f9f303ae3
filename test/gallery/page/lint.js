import { renderCard } from '../../../sandbox/teams/page/cards.js';
import { faint } from './contrast.js';
import { measure } from './measure.js';
import { misplaced } from './order.js';
import { widths } from './sheets.js';
import { notSquare } from './signs.js';
import { unfolded } from './unfolded.js';

/** All cards open, in the page once, so that the page works out their places once. */
function drawnOpen(theme, width) {
  document.documentElement.dataset.theme = theme;
  const room = document.createElement('main');
  room.style.width = `${widths[width]}px`;
  const all = globalThis.cards.map(({ id, card }) => ({
    id,
    element: renderCard(unfolded(card), theme, () => {}),
  }));
  room.append(...all.map(({ element }) => element));
  document.body.replaceChildren(room);
  return all;
}

const of = (rule) => (theme, width) =>
  drawnOpen(theme, width).flatMap(({ id, element }) =>
    rule(element).map((found) => ({ card: id, ...found })),
  );

/** What is wrong with sizes and names, of the cards in `globalThis.cards`. */
globalThis.sizes = of((card) => [...measure(card), ...misplaced(card)]);
/** What is hard to read. Colours ask for no places, which are dear. */
globalThis.colors = of(faint);
globalThis.notSquare = notSquare;
