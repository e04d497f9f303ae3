/** Names a sentence can hold. */
const atMost = 5;

/** The first names, and how many more there are: `a, b, c (+40)`. */
export function listed(names: readonly string[]): string {
  const first = names.slice(0, atMost).join(', ');
  return names.length > atMost ? `${first} (+${names.length - atMost})` : first;
}
