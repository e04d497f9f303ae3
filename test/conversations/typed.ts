/** A line of a script that somebody types; other lines in bold are what somebody presses, or what comes to pass. */
const typed = /^(\*\*[^*]+:\*\* )(.*)$/;

/** What is typed in a conversation, in its order. */
export const typedIn = (script: string): readonly string[] =>
  script.split('\n').flatMap((line) => typed.exec(line)?.[2] ?? []);

/**
 * The same conversation with other words typed in it: each language has its own, and nothing else is written twice.
 *
 * @param lines one for each that is typed
 */
export function withTyped(script: string, lines: readonly string[]): string {
  const count = typedIn(script).length;
  if (count !== lines.length) throw new Error(`${count} lines are typed here, and ${lines.length} there`);
  const left = lines.values();
  return script
    .split('\n')
    .map((line) => line.replace(typed, (_all, who: string) => `${who}${left.next().value}`))
    .join('\n');
}
