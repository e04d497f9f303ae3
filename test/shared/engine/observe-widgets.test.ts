import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import type { WidgetQuestion } from '../../../shared/engine/observer-ports.ts';
import { start } from '../../builders/acts.ts';
import { agentRole } from '../../builders/ids.ts';
import { legacyProvider, person, plainEnvironment, snapshot } from '../../builders/snapshot.ts';
import { contosoDev, world } from '../../builders/world.ts';

/** What the observer is asked while a migration is planned. */
async function questions(environment: Snapshot): Promise<readonly WidgetQuestion[]> {
  const w = await world(environment);
  const asked: WidgetQuestion[] = [];
  const { widget } = w.ports.observer;
  Object.assign(w.ports.observer, {
    widget: (question: WidgetQuestion) => {
      asked.push(question);
      return widget(question);
    },
  });
  await start(w);
  await w.work();
  return asked;
}

const alone = (): Snapshot =>
  snapshot({
    rows: { msdyn_ciprovider: [legacyProvider(1)], systemuser: [person(1)] },
    links: { systemuserroles_association: [{ from: agentRole, to: person(1).id }] },
  });

describe('the question about a widget', () => {
  it('says that it will stand beside others, and whose workspace it is for', async () => {
    const asked = await questions(plainEnvironment());
    expect(asked.map((one) => [one.hasSeveralProviders, one.workspace])).toEqual(
      [1, 2, 3].map(() => [true, contosoDev.url]),
    );
  });

  it('says that it will be alone', async () => {
    expect((await questions(alone())).map((one) => one.hasSeveralProviders)).toEqual([false]);
  });
});
