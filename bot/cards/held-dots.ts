/**
 * A text whose dots between parts stay with the part before them: a line that begins with one looks like the item of a
 * list. Only for words of ours; what others named is copied as it is.
 */
export const heldDots = (said: string): string => said.replaceAll(' ·', '\u00a0·');
