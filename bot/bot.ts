import { isRefusal, type Refusal, refuse } from '../shared/domain/reason.ts';
import { describeError } from '../shared/engine/describe-error.ts';
import type { Ports } from '../shared/engine/ports.ts';
import { refusalParams } from '../shared/texts/refusal-params.ts';
import { type Language, text } from '../shared/texts/text.ts';
import { parseCardData } from './actions/card-data.ts';
import { runAction } from './actions/registry.ts';
import { refusalCard } from './cards/answer-card.ts';
import { say } from './say.ts';
import type { ActionAnswer, ActionTurn, MessageTurn, Reply } from './turn.ts';
import { welcome } from './welcome.ts';

/** The bot without Teams: turns in, cards and lines out. It never answers with silence and never throws. */
export interface Bot {
  readonly onMessage: (turn: MessageTurn) => Promise<readonly Reply[]>;
  readonly onAction: (turn: ActionTurn) => Promise<ActionAnswer>;
}

export function makeBot(ports: Ports): Bot {
  return {
    onMessage: async (turn) => {
      try {
        if (turn.kind === 'added') return [await welcome(ports, turn)];
        return await ports.telemetry.span('chat turn', {}, () => say(ports, turn));
      } catch (error) {
        return [{ card: refusalCard(turn.language, unexpected(ports, error), ['help']) }];
      }
    },
    onAction: async (turn) => {
      try {
        return await ports.telemetry.span('button', {}, () => act(ports, turn));
      } catch (error) {
        return refused(turn.language, unexpected(ports, error));
      }
    },
  };
}

async function act(
  ports: Ports,
  { data, from: by, conversation, language }: ActionTurn,
): Promise<ActionAnswer> {
  const parsed = parseCardData(data);
  if (isRefusal(parsed)) return refused(language, parsed);
  const answer = await runAction({ ports, language, by, conversation }, parsed);
  return isRefusal(answer) ? refused(language, answer) : answer;
}

function refused(language: Language, refusal: Refusal): ActionAnswer {
  const said = text(language, `reason.${refusal.reason}`, refusalParams(language, refusal));
  return { kind: 'message', said, replies: [] };
}

/** What the person gets is a reference; what happened is in the log under it. Never the error's text: it may hold names. */
function unexpected(ports: Ports, error: unknown): Refusal {
  const reference = ports.ids.random(8);
  ports.log.warn('turn failed', { reference, ...describeError(error) });
  return refuse('unexpected', { reference });
}
