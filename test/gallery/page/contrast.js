/** What WCAG 2.2 asks of text of usual size (1.4.3, level AA). */
const least = 4.5;

/** [red, green, blue, opacity] of a computed colour. */
function channels(color) {
  const [red, green, blue, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue, alpha];
}

/** Source: WCAG 2.2, relative luminance. */
function luminance([red, green, blue]) {
  const [r, g, b] = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export const short = (element) => (element.textContent || element.tagName).trim().slice(0, 60);

const white = [255, 255, 255, 1];

/** Each element's background is asked for once. @param known elements already answered */
function backgroundOf(element, known) {
  if (element === null) return white;
  const had = known.get(element);
  if (had !== undefined) return had;
  const color = channels(getComputedStyle(element).backgroundColor);
  const found = color[3] > 0.99 ? color : backgroundOf(element.parentElement, known);
  known.set(element, found);
  return found;
}

/** Contrast of an element's text with what is behind it, 1 to 21. */
function contrastOf(element, known) {
  const colors = [channels(getComputedStyle(element).color), backgroundOf(element, known)];
  const [text, behind] = colors.map(luminance);
  return (Math.max(text, behind) + 0.05) / (Math.min(text, behind) + 0.05);
}

const saysSomething = (element) =>
  element.matches('input, textarea, select') ||
  [...element.childNodes].some((child) => child.nodeType === 3 && child.data.trim() !== '');

/** Texts of a card that are too faint for the colour behind them, and placeholders of fields. */
export function faint(card) {
  const known = new Map();
  return [...card.querySelectorAll('*')]
    .filter(saysSomething)
    .map((one) => ({ one, contrast: contrastOf(one, known) }))
    .filter(({ contrast }) => contrast < least)
    .map(({ one, contrast }) => ({ rule: 'contrast', what: `${contrast.toFixed(2)}: ${short(one)}` }));
}
