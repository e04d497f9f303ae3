import type { Ports } from '../shared/engine/ports.ts';
import { readableBy } from '../shared/engine/read-glances.ts';
import { readStandings } from '../shared/engine/read-standings.ts';
import { welcomeCard } from './cards/welcome-card.ts';
import { checkDrift } from './commands/check-drift.ts';
import { migrate } from './commands/migrate.ts';
import { plan } from './commands/plan.ts';
import { usagesOf } from './commands/usages.ts';
import { validate } from './commands/validate.ts';
import type { MessageTurn, Reply } from './turn.ts';

const firstOnes = [plan, migrate, validate, checkDrift];

/** The first card of a conversation. Only in a chat of somebody's own it names environments: theirs. */
export async function welcome(
  ports: Ports,
  { language, from }: Extract<MessageTurn, { readonly kind: 'added' }>,
): Promise<Reply> {
  const usages = usagesOf(language, firstOnes, '…');
  if (from === undefined) return { card: welcomeCard(language, { usages }) };
  const standings = await readStandings(ports, await readableBy(ports, from));
  return { card: welcomeCard(language, { usages, standings, pages: ports.settings.pages }) };
}
