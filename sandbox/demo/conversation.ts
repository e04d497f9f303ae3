import { people } from '../fixtures/people.ts';
import type { TeamsEvent } from '../teams/model.ts';
import type { Teams } from '../teams/start-teams.ts';

export interface Followed {
  readonly lines: readonly string[];
  /** What somebody does that Teams does not tell. */
  readonly note: (line: string) => void;
  readonly stop: () => void;
}

/** Prints what is said and shown as it happens, and keeps the lines for the report. */
export function followConversation(teams: Teams, room: string, print: (line: string) => void): Followed {
  const lines: string[] = [];
  const shown = new Map<string, string>();
  const note = (line: string): void => {
    lines.push(line);
    print(line);
  };
  const stop = teams.onEvent((event) => {
    if (event.conversation !== room) return;
    const line = lineOf(teams, event);
    // A progress card says the same headline again and again; once is enough to follow the talk.
    if (line === undefined || ('message' in event && shown.get(event.message) === line)) return;
    if ('message' in event) shown.set(event.message, line);
    note(line);
  });
  return { lines, note, stop };
}

function lineOf(teams: Teams, event: TeamsEvent): string | undefined {
  switch (event.kind) {
    case 'said':
      return `${nameOf(event.person)}: ${plain(event.text)}`;
    case 'pressed':
      return `${nameOf(event.person)} presses [${event.action}]`;
    case 'noticed':
      return `Cutover, to ${nameOf(event.person)} only: ${event.text}`;
    case 'sent':
    case 'edited': {
      const entry = teams.transcript(event.conversation).find((one) => one.id === event.message);
      const said = entry?.cards[0]?.fallbackText ?? event.text ?? '';
      return `Cutover ${event.kind === 'sent' ? 'shows' : 'edits'}: ${String(said)}`;
    }
    case 'refused':
      return `Teams refused a call of the bot: ${event.status} ${event.code}`;
    case 'unanswered':
      return `Teams got ${event.status} from the bot`;
    default:
      return undefined;
  }
}

const plain = (text: string): string => text.replace(/<at>(.*?)<\/at>/g, '@$1');

function nameOf(key: string): string {
  return Object.values(people).find((person) => person.key === key)?.name ?? key;
}
