import { renderCard } from '../../../sandbox/teams/page/cards.js';
import { measure } from './measure.js';
import { unfolded } from './unfolded.js';

/** What the card may be wide: on a desk, and on a phone of 360 pixels. */
const widths = { desk: 640, phone: 328 };

function drawn(cards, theme, width) {
  document.documentElement.dataset.theme = theme;
  const room = document.createElement('main');
  room.style.width = `${widths[width]}px`;
  const all = cards.map(({ id, card }) => ({ id, element: renderCard(card, theme, () => {}) }));
  document.body.replaceChildren(room);
  return { room, all };
}

/** Draws all cards at once, lets the page work out their places once, and measures each. */
globalThis.lint = (cards, theme, width) => {
  const open = cards.map(({ id, card }) => ({ id, card: unfolded(card) }));
  const { room, all } = drawn(open, theme, width);
  room.append(...all.map(({ element }) => element));
  return all.flatMap(({ id, element }) => measure(element).map((found) => ({ card: id, ...found })));
};

/** Draws cards as they are seen at first, each under its name, in so many columns. */
globalThis.sheet = (cards, theme, width, columns) => {
  const { room, all } = drawn(cards, theme, width);
  room.style.cssText = `columns: ${columns}; column-gap: 16px; padding: 16px; width: ${columns * (widths[width] + 16) + 16}px`;
  for (const { id, element } of all) {
    const figure = document.createElement('figure');
    figure.style.cssText = 'margin: 0 0 20px; break-inside: avoid';
    const caption = document.createElement('figcaption');
    caption.textContent = id;
    caption.style.cssText = 'color: var(--subtle); margin-bottom: 4px';
    figure.append(caption, element);
    room.append(figure);
  }
  document.body.style.cssText = 'display: block; height: auto; width: max-content';
};
