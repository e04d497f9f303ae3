import type { Teams } from '../../teams/start-teams.ts';

const newest = (teams: Teams, room: string) =>
  teams.transcript(room).findLast((entry) => entry.from === 'bot' && entry.cards.length > 0);

/** What the newest card says in one sentence. */
export function headlineOf(teams: Teams, room: string): string {
  return String(newest(teams, room)?.cards[0]?.fallbackText ?? '');
}

/** Whether the newest card of a conversation holds a picture inside itself. */
export function pictureOnCard(teams: Teams, room: string): boolean {
  return JSON.stringify(newest(teams, room)?.cards ?? '').includes('data:image/jpeg;base64,');
}
