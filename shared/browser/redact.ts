const longest = 160;

/** A message of a page without what it may carry: the rest of addresses, mail addresses, numbers, keys. One line. */
export function redactMessage(message: string): string {
  const plain = (message.slice(0, 2000).split('\n')[0] ?? '')
    .replace(/\b(https?|wss?):\/\/([^\s/?#'"<>)]+)[^\s'"<>)]*/gi, (_all, scheme: string, rest: string) => {
      const host = rest.split('@').at(-1) ?? '';
      return `${scheme}://${host}`;
    })
    .replace(/[^\s@'"<>]+@[^\s@'"<>]+/g, '(address)')
    .replace(/\+?\d[\d\s().-]{4,}\d/g, '#')
    .replace(/(?=[\w+/=-]*\d)[\w+/=-]{20,}/g, '(…)');
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}
