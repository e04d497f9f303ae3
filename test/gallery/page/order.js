import { short } from './contrast.js';

const fromRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** What people read as one thing from left to right: a key, an id, an address, a date, a time, an amount. */
const thing = /[A-Za-z\d][\w.:/@?=&%\u2060-]*[A-Za-z\d]/g;

function textsOf(block) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const all = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim() !== '') all.push(walker.currentNode);
  return all;
}

function rectsOf(node, from = 0, to = node.data.length) {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return [...range.getClientRects()].filter(({ width }) => width > 0.5);
}

const sameLine = (one, other) => Math.abs(one.top + one.bottom - other.top - other.bottom) < 16;

/** Whether on each line they share the second comes after the first, the way the block is read. */
const follow = (first, second, rtl) =>
  first.every((one) =>
    second.every(
      (other) => !sameLine(one, other) || (rtl ? one.left >= other.right - 1 : one.right <= other.left + 1),
    ),
  );

/** Things of which a part is not where the one before it ends. Letters and digits side by side never part. */
function turned(node) {
  return [...node.data.matchAll(thing)]
    .filter(({ 0: found, index }) => {
      const parts = [...found.matchAll(/[A-Za-z\d]+/g)].map(({ 0: part, index: at }) =>
        rectsOf(node, index + at, index + at + part.length),
      );
      return parts.some((part, at) => at > 0 && !follow(parts[at - 1], part, false));
    })
    .map(([found]) => ({ rule: 'turned-round', what: found }));
}

/** The last sign before a place in a text, in the texts before it if need be; white space is none. */
function signBefore(texts, at, from) {
  const before = texts[at].data.slice(0, from).trimEnd();
  if (before !== '') return rectsOf(texts[at], before.length - 1, before.length).at(-1);
  return at === 0 ? undefined : signBefore(texts, at - 1, texts[at - 1].data.length);
}

/** Dots that divide a line into parts and begin a line of their own: they belong to the end of the part before. */
export function leadingDots(card) {
  return [...card.querySelectorAll('.ac-textBlock, .ac-richTextBlock')]
    .filter((block) => block.textContent.includes('·'))
    .flatMap((block) => {
      const texts = textsOf(block);
      return texts.flatMap((node, at) =>
        [...node.data.matchAll(/·/g)].flatMap(({ index }) => {
          const [dot] = rectsOf(node, index, index + 1);
          const before = signBefore(texts, at, index);
          const parted = dot !== undefined && before !== undefined && !sameLine(before, dot);
          return parted ? [{ rule: 'dot-first', what: `${node.data.slice(index, index + 40)}` }] : [];
        }),
      );
    });
}

/** Where scripts of both directions meet: parts that are not in the order of reading, and things that are turned round. */
export function misplaced(card) {
  return [...card.querySelectorAll('.ac-textBlock, .ac-richTextBlock, button')]
    .filter((block) => block.getClientRects().length > 0)
    .flatMap((block) => {
      const rtl = getComputedStyle(block).direction === 'rtl';
      if (!rtl && !fromRight.test(block.textContent)) return [];
      const texts = textsOf(block);
      const rects = texts.map((node) => rectsOf(node));
      const swapped = texts.filter((_node, at) => at > 0 && !follow(rects[at - 1], rects[at], rtl));
      return [
        ...swapped.map((node) => ({ rule: 'order', what: `${node.data} in ${short(block)}` })),
        ...texts.flatMap(turned),
      ];
    });
}
