import { environmentOf, fleetKey, type RunId, shortRunId } from '../../shared/domain/ids.ts';
import { type Refusal, refuse } from '../../shared/domain/reason.ts';
import { fleetSubject } from '../../shared/engine/fleet-subject.ts';
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
  if (environmentOf(run) === fleetKey) return ownFleet(context, run, said);
  const subject = await subjectOf(ports, run);
  if (subject === undefined || subject.kind === 'fleet') return lacking(ports, by.id, refuse('unknown_run'));
  if (!(await mayRead(ports, subject.environment, by))) return lacking(ports, by.id, refuse('unknown_run'));
  const roles = await ports.people.rolesOf(by.id, subject.environment);
  const card = renderCard(subject, { language, viewer: by, roles });
  const about = { environment: subject.environment.name, run: shortRunId(run), ...more };
  return { kind: 'card', card, said: text(language, said, about), replies: [] };
}

/** With the environments that they may know of; somebody who may know of none is told what a stranger is. */
export async function ownFleet(
  { ports, language, by }: ActionContext,
  id: RunId,
  said: TextKey,
  more: Params = {},
): Promise<ActionAnswer | Refusal> {
  const subject = await fleetSubject(ports, id, by);
  if (subject === undefined || subject.environments.length === 0)
    return lacking(ports, by.id, refuse('unknown_run'));
  const about = {
    environment: text(language, `fleet.what.${subject.fleet.what}`),
    run: shortRunId(id),
    ...more,
  };
  return {
    kind: 'card',
    card: renderCard(subject, { language }),
    said: text(language, said, about),
    replies: [],
  };
}
