/** What came; the text of it is made for whoever reads it: to see that a long answer is as before, nobody has to. */
export interface Body {
  readonly bytes: Buffer;
  readonly body: string;
}

/** With the body and its text, made once. Not to be spread, which would make it at once. */
export function withBody<T extends object>(rest: T, bytes: Buffer): T & Body {
  let text: string | undefined;
  const body = {
    bytes,
    get body(): string {
      text ??= bytes.toString('utf8');
      return text;
    },
  };
  return Object.assign(body, rest);
}
