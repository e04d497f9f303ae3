import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { conversations } from '../../sandbox/fixtures/people.ts';
import { welcomeWhereOpened } from '../../sandbox/welcomes.ts';
import { type Sandbox, startSandbox } from './teams/sandbox.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());

/** Language, who added the app, and where. */
const added = () =>
  sandbox
    .activities()
    .filter(({ type }) => type === 'installationUpdate')
    .map(({ locale, from, conversation }) => {
      const [{ name }, { conversationType }] = [
        from as { name: string },
        conversation as { conversationType: string },
      ];
      return `${locale} ${name} ${conversationType}`;
    });

it('adds the app where somebody opens a chat, in the language of their window, and again in another one while nobody has spoken', async () => {
  welcomeWhereOpened(
    sandbox.teams,
    conversations.filter(({ kind }) => kind !== 'channel'),
  );
  expect(added()).toEqual([]);
  sandbox.teams.setUp('ada', { locale: 'fr-FR' });
  const first = ['fr-FR Ada Vogt personal', 'fr-FR Ada Vogt groupChat'];
  await vi.waitFor(() => expect(added().sort()).toEqual(first.toSorted()));
  await sandbox.teams.say('bruno', 'cutover-admins', 'hello');
  sandbox.teams.setUp('bruno', { locale: 'ja-JP' });
  sandbox.teams.setUp('ada', { locale: 'de-DE' });
  const later = ['ja-JP Bruno Costa personal', 'de-DE Ada Vogt personal'];
  await vi.waitFor(() => expect(added().sort()).toEqual([...first, ...later].toSorted()));
});
