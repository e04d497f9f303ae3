const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (character) => escapes[character]);
}

/** Bold, italic, code, links to http(s) and lists: what cards and bot messages in Teams may use. Escapes the rest. */
export function renderMarkdown(text) {
  const blocks = [];
  for (const line of text.split(/\r?\n/)) {
    const [, bullet, number, item] = /^\s*(?:([-*+])|(\d+)[.)])\s+(.*)$/.exec(line) ?? [];
    const tag = bullet ? 'ul' : number ? 'ol' : 'p';
    const last = blocks.at(-1);
    if (tag !== 'p' && last?.tag === tag) last.lines.push(item);
    else if (tag !== 'p') blocks.push({ tag, lines: [item], start: number });
    else if (line.trim() === '') blocks.push({ tag: 'gap', lines: [] });
    else if (last?.tag === 'p') last.lines.push(line);
    else blocks.push({ tag, lines: [line] });
  }
  return blocks.map(blockHtml).join('');
}

function blockHtml({ tag, lines, start }) {
  if (tag === 'gap') return '';
  if (tag === 'p') return `<p>${lines.map(inline).join('<br>')}</p>`;
  const from = tag === 'ol' ? ` start="${Number(start)}"` : '';
  return `<${tag}${from}>${lines.map((line) => `<li>${inline(line)}</li>`).join('')}</${tag}>`;
}

/** Code is cut out first: nothing in it is markup. */
function inline(line) {
  return line
    .split(/(`[^`]+`)/)
    .map((part) => (/^`[^`]+`$/.test(part) ? `<code>${escapeHtml(part.slice(1, -1))}</code>` : spans(part)))
    .join('');
}

/** Links are cut out before emphasis, so that an address keeps its underscores. */
function spans(text) {
  return text
    .split(/(\[[^\]]+\]\([^()\s]+\))/)
    .map((part) => {
      const [, title, address] = /^\[([^\]]+)\]\(([^()\s]+)\)$/.exec(part) ?? [];
      if (address === undefined || !/^https?:\/\//i.test(address)) return emphasis(part);
      return `<a href="${escapeHtml(address)}" target="_blank" rel="noreferrer">${emphasis(title)}</a>`;
    })
    .join('');
}

function emphasis(text) {
  return escapeHtml(text)
    .replace(/\*\*(\S(?:.*?\S)?)\*\*/g, '<strong>$1</strong>')
    .replace(/(?<![*\w])\*(\S(?:[^*]*?\S)?)\*(?![*\w])/g, '<em>$1</em>')
    .replace(/(?<![_\w])_(\S(?:[^_]*?\S)?)_(?![_\w])/g, '<em>$1</em>');
}
