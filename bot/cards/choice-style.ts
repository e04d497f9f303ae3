import { widthOf } from './button-width.ts';

/** So much of a choice a list that opens shows on a phone, in letters of usual width; the host cuts off the rest. */
const most = 28;

/** A list that opens takes one line. It is for choices that can be read in it; others stand in full, below one another. */
export const choiceStyle = (choices: readonly { readonly title: string }[]): 'compact' | 'expanded' =>
  choices.every(({ title }) => widthOf(title) <= most) ? 'compact' : 'expanded';
