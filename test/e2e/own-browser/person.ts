import type { Browser, Page } from 'playwright-core';
import { type ChatPage, openChat } from '../../../sandbox/demo/chat-page.ts';

/** A person at a desk: a window of the chat, and windows of the workspace that the chat's link opens. */
export interface Person extends ChatPage {
  /** Presses the button on the run's card; gives the lines of the card that comes. */
  readonly askToLook: () => Promise<string>;
  /** Follows the link on the card with the lines. */
  readonly openWorkspace: () => Promise<Page>;
  /** Sends a text and gives the card that answers it. */
  readonly paste: (text: string) => Promise<string>;
}

export async function atDesk(
  browser: Browser,
  teams: string,
  who: { readonly person: string; readonly conversation: string },
): Promise<Person> {
  const chat = await openChat(browser, teams, who.person, who.conversation);
  const { page } = chat;
  const cards = page.getByTestId('card');
  const invitations = cards.filter({ hasText: 'Look with your browser' });
  return {
    ...chat,
    askToLook: async () => {
      const before = await invitations.count();
      await cards
        .getByTestId(/^action-(Use my browser|Look again)$/)
        .last()
        .click();
      await invitations.nth(before).waitFor();
      return invitations.nth(before).locator('textarea').inputValue();
    },
    openWorkspace: async () => {
      const link = invitations.last().getByTestId('action-Customer Service workspace');
      const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
      return opened;
    },
    paste: async (text) => {
      const before = await cards.count();
      await chat.say(text);
      // Refused at once, or on a card of its own that says first that it is being compared.
      const answer = cards.nth(before);
      await answer.filter({ hasNotText: 'I am comparing it' }).waitFor();
      return (await answer.innerText()).replace(/\s+/g, ' ');
    },
  };
}
