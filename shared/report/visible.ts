/** Text from outside: what moves a cursor, hides text or turns its direction is shown as its number. Tabs do neither. */
export function visible(text: string): string {
  let open = 0;
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (sign, at: number) => {
    // Isolates that are closed again keep a name to itself, and steer nothing beside it.
    if (sign === '\u2068' && closes(text, at)) open += 1;
    else if (sign === '\u2069' && open > 0) open -= 1;
    else if (sign !== '\t') return `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`;
    return sign;
  });
}

/** Whether an isolate that is opened there is closed later on. */
function closes(text: string, at: number): boolean {
  let open = 0;
  for (const sign of text.slice(at)) {
    if (sign === '\u2068') open += 1;
    if (sign === '\u2069') open -= 1;
    if (open === 0 && sign === '\u2069') return true;
  }
  return false;
}
