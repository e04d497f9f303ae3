import { environmentOf } from '../shared/domain/ids.ts';
import { isRefusal, type Refusal } from '../shared/domain/reason.ts';
import type { Ports } from '../shared/engine/ports.ts';
import { reportEvidence } from '../shared/engine/report-evidence.ts';
import { sendCards } from '../shared/engine/send-cards.ts';
import type { MessageTurn, Reply } from './turn.ts';

type TextTurn = Extract<MessageTurn, { readonly kind: 'text' }>;

/** What the snippet writes first, with whatever a chat makes of quotes. Nobody means it as a command. */
export function isReport(text: string): boolean {
  return /\{\s*["“”]cutover["“”]\s*:\s*\d/u.test(
    text
      .slice(0, 2_000)
      .replace(/&quot;/g, '"')
      .replace(/&nbsp;|\u00a0/g, ' '),
  );
}

/** Takes in a pasted report; what it proves comes on a card of its own, after the turn, and on the card of the run. */
export async function takeReport(
  ports: Ports,
  { text: pasted, from: by, conversation }: TextTurn,
): Promise<readonly Reply[] | Refusal> {
  const asked = await reportEvidence(ports, { pasted, by, conversation });
  if (isRefusal(asked)) return asked;
  await sendCards(ports, environmentOf(asked.id));
  return [];
}
