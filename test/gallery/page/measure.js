import { short } from './contrast.js';

/** Fields scroll by themselves. */
const scrolls = 'textarea, input, select';

/** What is wrong with the sizes and names of a card as it is drawn: each rule by its id, with what broke it. */
export function measure(card) {
  const all = [...card.querySelectorAll('*')].filter((one) => one.getClientRects().length > 0);
  const edge = card.getBoundingClientRect();
  const buttons = all.filter((one) => one.tagName === 'BUTTON');
  const said = (rule, found) => found.map((one) => ({ rule, what: short(one) }));
  return [
    ...said(
      'overflow',
      all.filter((one) => {
        const box = one.getBoundingClientRect();
        return box.right > edge.right + 0.5 || box.left < edge.left - 0.5;
      }),
    ),
    ...said(
      'cut',
      all.filter(
        (one) =>
          !one.matches(scrolls) &&
          one.scrollWidth > one.clientWidth + 1 &&
          getComputedStyle(one).overflowX !== 'visible' &&
          one.clientWidth > 0,
      ),
    ),
    ...said(
      'cut-below',
      all.filter(
        (one) =>
          !one.matches(scrolls) &&
          one.scrollHeight > one.clientHeight + 2 &&
          getComputedStyle(one).overflowY === 'hidden' &&
          one.clientHeight > 0,
      ),
    ),
    ...said(
      'button-small',
      buttons.filter((one) => one.getBoundingClientRect().height < 24),
    ),
    ...said(
      'choice-cut',
      all.filter((one) => one.tagName === 'SELECT' && widestChoice(one) > roomFor(one)),
    ),
    ...said('buttons-break-row', [...card.querySelectorAll('.ac-actionSet')].filter(breaks)),
    ...said(
      'name',
      all.filter((one) => one.matches('button, input, select, textarea') && nameOf(one) === ''),
    ),
  ];
}

/** What a list that opens draws at its end. */
const arrow = 16;

/** A list that opens shows what is chosen, which may be every choice; what does not fit is cut without a sign. */
function widestChoice(list) {
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = getComputedStyle(list).font;
  return Math.max(...[...list.options].map((one) => pen.measureText(one.text).width));
}

function roomFor(list) {
  const { paddingLeft, paddingRight } = getComputedStyle(list);
  return list.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) - arrow;
}

/** Here they would wrap; in Teams they would lose their titles. */
function breaks(row) {
  const tops = [...row.querySelectorAll(':scope button')].map((one) =>
    Math.round(one.getBoundingClientRect().top),
  );
  return new Set(tops).size > 1;
}

/** `labels` looks through the whole page: only controls without words of their own are asked. */
function nameOf(control) {
  const own = `${control.getAttribute('aria-label') ?? ''}${control.tagName === 'BUTTON' ? control.textContent : ''}`;
  if (own.trim() !== '') return own;
  const by = (control.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
  const named = by.map((id) => document.getElementById(id)?.textContent).join('');
  return named.trim() === ''
    ? [...(control.labels ?? [])]
        .map((one) => one.textContent)
        .join('')
        .trim()
    : named;
}
