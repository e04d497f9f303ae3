/** No browser could be started; the message names everything that was tried. */
export class BrowserNotFound extends Error {
  readonly code = 'browser_not_found';
}
