import { type LookFor, lookScript } from './look-script.ts';

/**
 * The same look for a person's own browser, to paste into the console of the developer tools while the workspace is
 * open. The text it gives is at most 6,000 characters; it is printed, and put on the clipboard where the console offers
 * that. Hashes come from `crypto.subtle`, which browsers offer on https only: Dynamics is always there, and elsewhere
 * the report says null. Own hashing would double what a person has to read before running it.
 */
export function snippet(lookFor: LookFor): string {
  return `// Cutover: what this page shows of the channel panel, as text for the chat.
// Makes no request, changes nothing, reads no cookie and no token: only the entries
// channelProviders and applicationExtensions of this tab's session storage, and of
// those it gives length, hash and which names occur.
await (async (toClipboard) => {
  const report = await ${lookScript(lookFor).replaceAll('\n', '\n  ')};
  toClipboard?.(report);
  return report;
})(typeof copy === 'function' ? copy : undefined);
`;
}
