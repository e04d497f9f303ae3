import { renderCard } from '../../../sandbox/teams/page/cards.js';
import './few-colors.js';
import { faint } from './contrast.js';
import { measure } from './measure.js';
import { leadingDots, misplaced } from './order.js';
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

const rules = [measure, misplaced, leadingDots, faint];

/** What is wrong with sizes, names, order and colours of the cards in `globalThis.cards`. */
globalThis.lint = (theme, width) =>
  drawnOpen(theme, width).flatMap(({ id, element }) =>
    rules.flatMap((rule) => rule(element)).map((found) => ({ card: id, ...found })),
  );
globalThis.notSquare = notSquare;
