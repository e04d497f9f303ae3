/** Tokens of an iframe's `sandbox` attribute. Source: HTML Living Standard. */
const known = new Set([
  'allow-downloads',
  'allow-forms',
  'allow-modals',
  'allow-orientation-lock',
  'allow-pointer-lock',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-presentation',
  'allow-same-origin',
  'allow-scripts',
  'allow-storage-access-by-user-activation',
  'allow-top-navigation',
  'allow-top-navigation-by-user-activation',
  'allow-top-navigation-to-custom-protocols',
]);

/** Entries of a sandbox configuration, a comma list, that no browser knows: it ignores them without a word. */
export function unknownTokens(configuration: string): readonly string[] {
  return configuration
    .split(',')
    .map((token) => token.trim())
    .filter((token) => token !== '' && !known.has(token.toLowerCase()));
}
