import { type RunId, shortRunId } from '../../shared/domain/ids.ts';
import { type Refusal, refuse } from '../../shared/domain/reason.ts';
import { lacking } from '../../shared/engine/lacking.ts';
import { mayRead, subjectOf } from '../../shared/engine/read-runs.ts';
import { type Params, type TextKey, text } from '../../shared/texts/text.ts';
import { renderCard } from '../cards/render-card.ts';
import type { ActionAnswer } from '../turn.ts';
import type { ActionContext } from './action.ts';

/** The card as the person who clicked sees it. A run that is not there and one they may not read are the same answer. */
export async function ownView(
  context: ActionContext,
  run: RunId,
  said: TextKey,
  more: Params = {},
): Promise<ActionAnswer | Refusal> {
  const { ports, language, by } = context;
  const subject = await subjectOf(ports, run);
  // A card about many environments is drawn by its own buttons.
  if (subject === undefined || subject.kind === 'fleet') return lacking(ports, by.id, refuse('unknown_run'));
  if (!(await mayRead(ports, subject.environment, by))) return lacking(ports, by.id, refuse('unknown_run'));
  const roles = await ports.people.rolesOf(by.id, subject.environment);
  const card = renderCard(subject, { language, viewer: by, roles });
  const about = { environment: subject.environment.name, run: shortRunId(run), ...more };
  return { kind: 'card', card, said: text(language, said, about), replies: [] };
}
