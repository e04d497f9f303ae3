import type { Page } from 'playwright-core';

/** What a look at the workspace gave, and what the page did meanwhile. */
export interface Looked {
  /** The text that comes out of the console. */
  readonly report: string;
  /** What the console put on the clipboard. */
  readonly copied: string;
  /** Addresses the page asked for while the lines ran. */
  readonly requests: readonly string[];
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
