/** Functions that answer words of ours. */
export const speakers: ReadonlySet<string> = new Set([
  'text',
  'stepTitle',
  'columnTitle',
  'windowText',
  'findingText',
  'wasText',
  'statusText',
  'partTitle',
  'explanation',
  'reasonText',
  'momentOf',
  'listOf',
  'dayOf',
  'wallOf',
]);

/** Functions whose values are put into a text later on, with the place of the values among their arguments. */
export const fillers: { readonly [name: string]: number } = {
  refuse: 1,
  check: 2,
  finding: 2,
  about: 2,
  line: 2,
  text: 2,
  pieces: 2,
  shownPieces: 2,
  said: 2,
};
