/** `text/html` and its charset, from a Content-Type as sent. */
export function readContentType(header: string | undefined): {
  readonly type?: string;
  readonly charset?: string;
} {
  const [, type] = /^\s*([\w!#$&^.+-]+\/[\w!#$&^.+-]+)/.exec(header ?? '') ?? [];
  const [, charset] = /;\s*charset\s*=\s*"?([\w:-]+)/i.exec(header ?? '') ?? [];
  return {
    ...(type === undefined ? {} : { type: type.toLowerCase() }),
    ...(charset === undefined ? {} : { charset }),
  };
}

/** Pages, scripts, source maps; and what servers call a file whose kind they do not know. */
const readable = /^text\/|[/+](?:x-)?(?:java|ecma|type)script$|[/+](?:json|xml)$|^application\/octet-stream$/;

export function isReadable(type: string | undefined): boolean {
  return type === undefined || readable.test(type);
}

/** A byte order mark wins, then the header, then UTF-8; an unknown charset is read as UTF-8. */
export function decode(bytes: Uint8Array, charset: string | undefined): string {
  const marked =
    bytes[0] === 0xfe && bytes[1] === 0xff
      ? 'utf-16be'
      : bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : undefined;
  try {
    return new TextDecoder(marked ?? charset ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
