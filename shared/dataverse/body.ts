/** What came; the text of it is made for whoever reads it: to see that a long answer is as before, nobody has to. */
export interface Body {
  readonly bytes: Buffer;
  readonly body: string;
  /**
   * Lets go of it, once it was read. A promise that was pending for long is old, and keeps what it was answered with
   * until the whole memory is searched: of many environments that would be all their answers.
   */
  readonly drop: () => void;
}

export function bodyOf(came: Buffer): Body {
  let bytes = came;
  let text: string | undefined;
  return {
    get bytes(): Buffer {
      return bytes;
    },
    get body(): string {
      text ??= bytes.toString('utf8');
      return text;
    },
    drop: () => {
      bytes = nothing;
      text = undefined;
    },
  };
}

const nothing = Buffer.alloc(0);

/** With what came. Not to be spread, which would make the text at once. */
export function withBody<T extends object>(rest: T, came: Body): T & Body {
  const body: Body = {
    get bytes(): Buffer {
      return came.bytes;
    },
    get body(): string {
      return came.body;
    },
    drop: came.drop,
  };
  return Object.assign(body, rest);
}
