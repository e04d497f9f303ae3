import type { Teams } from '../../teams/start-teams.ts';

/** Whether the newest card of a conversation holds a picture inside itself. */
export function pictureOnCard(teams: Teams, room: string): boolean {
  const card = teams
    .transcript(room)
    .filter((entry) => entry.from === 'bot' && entry.cards.length > 0)
    .at(-1);
  return JSON.stringify(card?.cards ?? '').includes('data:image/jpeg;base64,');
}
