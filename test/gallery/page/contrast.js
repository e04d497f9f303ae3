/** What WCAG 2.2 asks of text of usual size (1.4.3, level AA). */
export const least = 4.5;

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

function backgroundOf(element) {
  for (let at = element; at !== null; at = at.parentElement) {
    const color = channels(getComputedStyle(at).backgroundColor);
    if (color[3] > 0.99) return color;
  }
  return [255, 255, 255, 1];
}

/** Contrast of an element's text with what is behind it, 1 to 21. */
export function contrastOf(element) {
  const [text, behind] = [channels(getComputedStyle(element).color), backgroundOf(element)].map(luminance);
  return (Math.max(text, behind) + 0.05) / (Math.min(text, behind) + 0.05);
}
