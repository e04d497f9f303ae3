import type { Browser, Page } from 'playwright-core';
import { type ChatPage, openChat } from '../../../sandbox/demo/chat-page.ts';

/** What a look at the workspace gave, and what the page did meanwhile. */
export interface Looked {
  /** The text that comes out of the console. */
  readonly report: string;
  /** What the console put on the clipboard. */
  readonly copied: string;
  /** Addresses the page asked for while the lines ran. */
  readonly requests: readonly string[];
}

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
  return {
    ...chat,
    askToLook: async () => {
      await cards.getByTestId('action-Look with my browser').last().click();
      const card = await chat.cardSaying('Look with your browser');
      return card.locator('textarea').inputValue();
    },
    openWorkspace: async () => {
      const link = cards.last().getByTestId('action-Customer Service workspace');
      const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
      return opened;
    },
    paste: async (text) => {
      const before = await cards.count();
      await chat.say(text);
      await cards.nth(before).waitFor();
      return (await cards.last().innerText()).replace(/\s+/g, ' ');
    },
  };
}

export async function signIn(workspace: Page, account: string): Promise<void> {
  await workspace.getByLabel('Account of the sandbox').fill(account);
  await workspace.getByRole('button', { name: 'Next' }).click();
  await workspace.waitForURL(/main\.aspx/);
}

/** Waits until a workspace has its session, whatever is in it. */
export async function started(workspace: Page): Promise<void> {
  await workspace.waitForFunction(`sessionStorage.getItem('channelProviders') !== null`);
}

/** Pastes lines into the console of the developer tools, which are known for `copy` and for `await` at the top. */
export async function inConsole(workspace: Page, lines: string): Promise<Looked> {
  const tools = await workspace.context().newCDPSession(workspace);
  const requests: string[] = [];
  const note = (request: { url(): string }): void => void requests.push(request.url());
  let copied = '';
  tools.on('Runtime.inspectRequested', ({ object }) => {
    copied = String(object.value);
  });
  await tools.send('Runtime.enable');
  workspace.on('request', note);
  const { result, exceptionDetails } = await tools.send('Runtime.evaluate', {
    expression: lines,
    replMode: true,
    includeCommandLineAPI: true,
    awaitPromise: true,
    returnByValue: true,
  });
  workspace.off('request', note);
  await tools.detach();
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description);
  return { report: String(result.value), copied, requests };
}
