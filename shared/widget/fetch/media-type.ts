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

/** `attachment`, as browsers read a Content-Disposition: everything but `inline` and a name alone. */
export function isDownload(disposition: string | undefined): boolean {
  const kind = /^\s*([^;\s]+)\s*(?:;|$)/.exec(disposition ?? '')?.[1]?.toLowerCase();
  return kind !== undefined && kind !== 'inline' && !kind.includes('=');
}
