export interface Remark {
  /** Offset of the comment's text. */
  readonly start: number;
  readonly text: string;
}

/** Where each `{` of some code ends, without parsing it. */
export interface Braces {
  /** Offset of the `}` that belongs to the `{` at an offset. */
  readonly closing: (open: number) => number | undefined;
  readonly comments: readonly Remark[];
}

const beforeRegex =
  /^(?:return|typeof|case|in|delete|void|throw|new|else|do|instanceof|yield|await|default|extends)$/;
const beforeParens = /^(?:if|while|for|with)$/;
/** What stands before the `of` of a loop ends a name or a pattern; `of` itself can be a name anywhere. */
const endsName = /[\w$\u0080-\uffff\]}]/;
const wordSign = /[\w$\u0080-\uffff]/;
const isWord = Array.from({ length: 128 }, (_one, code) => wordSign.test(String.fromCharCode(code)));

/**
 * One pass over code that is known to be valid: whether `/` divides or starts a pattern is told by what stands before
 * it. `undefined` where that did not come out even.
 */
export function scanBraces(text: string): Braces | undefined {
  const opens: number[] = [];
  const closes: number[] = [];
  const comments: Remark[] = [];
  /** Indexes of open braces; −1 for those of a template's `${`. */
  const open: number[] = [];
  /** The word before each open parenthesis. */
  const parens: string[] = [];
  let mayBePattern = true;
  let word = '';
  /** Offset after the last sign that is neither space nor comment. */
  let seen = 0;
  let at = 0;
  while (at < text.length) {
    const sign = text[at] ?? '';
    const code = text.charCodeAt(at);
    const last = word;
    if (code <= 32 || code === 160 || code === 0xfeff) {
      at += 1;
      continue;
    }
    const next = text[at + 1];
    if (sign === '/' && (next === '/' || next === '*')) {
      const comment = commentAt(text, at);
      comments.push(comment);
      at = comment.start + comment.text.length + (next === '/' ? 0 : 2);
      continue;
    }
    const before = text[seen - 1] ?? '';
    word = '';
    if (code > 127 || isWord[code] === true) {
      const [start, lastSeen] = [at, seen];
      at = wordEnd(text, at);
      seen = at;
      word = isMember(text, lastSeen) ? '.' : text.slice(start, at);
      mayBePattern = word === 'of' ? isLoop(parens) && endsName.test(before) : beforeRegex.test(word);
      continue;
    }
    // In scripts this is a comment, of a kind nobody writes any more.
    if (sign === '<' && text.startsWith('<!--', at)) return undefined;
    const isRest = sign === '}' && open.at(-1) === -1;
    if (isRest) open.pop();
    const end = isRest ? templateEnd(text, at + 1) : literalEnd(text, at, sign, mayBePattern);
    if (end === undefined) return undefined;
    if (end > at) {
      at = end;
      seen = at;
      mayBePattern = false;
      if (text[at - 1] === '{') {
        open.push(-1);
        mayBePattern = true;
      }
      continue;
    }
    if (sign === '{') {
      open.push(opens.length);
      opens.push(at);
      closes.push(-1);
      mayBePattern = true;
    } else if (sign === '}') {
      const index = open.pop();
      if (index === undefined) return undefined;
      closes[index] = at;
      mayBePattern = true;
    } else if (sign === '(') {
      parens.push(last);
      mayBePattern = true;
    } else if (sign === ')') mayBePattern = beforeParens.test(parens.pop() ?? '');
    else if (sign === ']') mayBePattern = false;
    else if ((sign === '+' || sign === '-') && next === sign) at += 1;
    else mayBePattern = true;
    at += 1;
    seen = at;
  }
  return open.length > 0 ? undefined : { closing: (offset) => closingOf(opens, closes, offset), comments };
}

function closingOf(opens: readonly number[], closes: readonly number[], offset: number): number | undefined {
  let low = 0;
  let high = opens.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = opens[middle] ?? 0;
    if (found === offset) return closes[middle];
    if (found < offset) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && (text.charCodeAt(at) > 127 || isWord[text.charCodeAt(at)] === true)) at += 1;
  return at;
}

/** Whether what follows is the name of a member, which may be any word. */
const isMember = (text: string, seen: number): boolean =>
  text[seen - 1] === '#' || (text[seen - 1] === '.' && text[seen - 2] !== '.');

const isLoop = (parens: readonly string[]): boolean => /^(?:for|await)$/.test(parens.at(-1) ?? '');

const [lineEnd, blockEnd] = [/[\n\r\u2028\u2029]/g, /\*\//g];

function commentAt(text: string, at: number): Remark {
  const closing = text[at + 1] === '/' ? lineEnd : blockEnd;
  closing.lastIndex = at + 2;
  const end = closing.exec(text)?.index ?? text.length;
  return { start: at + 2, text: text.slice(at + 2, end) };
}

/** Where a text, template part or pattern that starts here ends; `at` itself where none starts. */
function literalEnd(text: string, at: number, sign: string, mayBePattern: boolean): number | undefined {
  if (sign === '"' || sign === "'") return textEnd(text, at + 1, sign);
  if (sign === '`') return templateEnd(text, at + 1);
  return sign === '/' && mayBePattern ? patternEnd(text, at + 1) : at;
}

function textEnd(text: string, from: number, quote: string): number | undefined {
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === quote) return at + 1;
    if (sign === '\\') at += 1;
    else if (sign === '\n') return undefined;
  }
  return undefined;
}

/** After the closing sign, or after `${`. */
function templateEnd(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '`') return at + 1;
    if (sign === '\\') at += 1;
    else if (sign === '$' && text[at + 1] === '{') return at + 2;
  }
  return undefined;
}

function patternEnd(text: string, from: number): number | undefined {
  let isClass = false;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '\n') return undefined;
    else if (sign === '[') isClass = true;
    else if (sign === ']') isClass = false;
    else if (sign === '/' && !isClass) return at + 1;
  }
  return undefined;
}
