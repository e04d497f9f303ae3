export const width = 720;

/** Legible on white and on black: the reader's system says which one it is. */
const style = `
  text { font: 13px system-ui, sans-serif; fill: #24292f; }
  .title { font-size: 15px; font-weight: 600; }
  .quiet { fill: #57606a; }
  .axis { stroke: #8c959f; stroke-width: 1; fill: none; }
  .other { fill: #8c959f; }
  .ours { fill: #0969da; }
  .bound { stroke: #cf222e; stroke-width: 2; }
  .line-0 { stroke: #0969da; } .line-1 { stroke: #bc4c00; } .line-2 { stroke: #1a7f37; } .line-3 { stroke: #8250df; }
  .line { fill: none; stroke-width: 2.5; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; } .quiet { fill: #9da7b3; } .other { fill: #6e7681; } .ours { fill: #58a6ff; }
    .bound { stroke: #ff7b72; }
    .line-0 { stroke: #58a6ff; } .line-1 { stroke: #f0883e; } .line-2 { stroke: #3fb950; } .line-3 { stroke: #bc8cff; }
  }`;

export const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

/** Whole tenths of a pixel: the same picture wherever it is drawn. */
export const px = (value: number): string => String(Math.round(value * 10) / 10);

export function text(x: number, y: number, words: string, attributes = ''): string {
  return `<text x="${px(x)}" y="${px(y)}"${attributes === '' ? '' : ` ${attributes}`}>${escaped(words)}</text>`;
}

/** @param said what the picture shows, for whoever does not see it */
export function picture(height: number, title: string, said: string, parts: readonly string[]): string {
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${px(height)}" width="${width}" height="${px(height)}" role="img" aria-labelledby="title said">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="said">${escaped(said)}</desc>`,
    `<style>${style}\n</style>`,
    text(0, 18, title, 'class="title"'),
    ...parts,
    '</svg>',
  ].join('\n')}\n`;
}
