import { renderCard } from '../../../sandbox/teams/page/cards.js';

/** What a card may be wide: on a desk, and on a phone of 360 pixels less Teams' own margins, rounded down. */
export const widths = { desk: 640, phone: 320 };

/** No wider and higher than a person can take in at a glance; a longer card has a sheet of its own. */
const most = { columns: { desk: 2, phone: 4 }, height: 1500 };
const gap = 16;

function figureOf({ id, card }, theme) {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.textContent = id;
  caption.style.cssText = 'color: var(--subtle); font-size: 12px; margin-bottom: 4px';
  figure.style.margin = '0';
  figure.append(
    caption,
    renderCard(card, theme, () => {}),
  );
  return figure;
}

/** Sheets of columns: each figure goes into the shortest column of the last sheet, or begins another. */
function packed(heights, columns) {
  const sheets = [];
  for (const [at, height] of heights.entries()) {
    const last = sheets.at(-1);
    const shortest = last?.reduce((best, one) => (one.height < best.height ? one : best));
    if (shortest !== undefined && shortest.height + height <= most.height) {
      shortest.height += height + gap;
      shortest.all.push(at);
    } else
      sheets.push(
        Array.from({ length: columns }, (_, n) => ({
          height: n === 0 ? height + gap : 0,
          all: n === 0 ? [at] : [],
        })),
      );
  }
  return sheets;
}

/** Lays the cards out on sheets, of which `showSheet` shows one. @returns the name of the first card of each */
globalThis.layOut = (cards, theme, width) => {
  document.documentElement.dataset.theme = theme;
  const columns = Math.min(most.columns[width], cards.length);
  const figures = cards.map((card) => figureOf(card, theme));
  const room = document.createElement('main');
  room.style.width = `${widths[width]}px`;
  room.append(...figures);
  document.body.style.cssText = 'display: block; height: auto; width: max-content';
  document.body.replaceChildren(room);
  const sheets = packed(
    figures.map((figure) => figure.getBoundingClientRect().height),
    columns,
  );
  document.body.replaceChildren(...sheets.map((sheet) => sheetOf(sheet, figures, widths[width])));
  return sheets.map(([first]) => cards[first.all[0]].id);
};

function sheetOf(sheet, figures, width) {
  const main = document.createElement('main');
  main.hidden = true;
  main.style.cssText = `gap: ${gap}px; padding: ${gap}px; align-items: start`;
  for (const { all } of sheet) {
    const column = document.createElement('div');
    column.style.cssText = `display: grid; gap: ${gap}px; width: ${width}px; grid-template-columns: 100%`;
    column.append(...all.map((at) => figures[at]));
    main.append(column);
  }
  return main;
}

globalThis.showSheet = (nth) => {
  for (const [at, main] of [...document.body.children].entries())
    main.style.display = at === nth ? 'flex' : 'none';
};
