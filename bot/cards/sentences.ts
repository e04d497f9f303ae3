/** Ends of sentences of ours. The dots of `z. B.` and of `1.0` end none. */
const ends = /(?<=(?:\p{L}{2}|[\d"”»)])[.!?])\s+(?=[^\s])|(?<=[。])(?=.)/u;

/** A text sentence by sentence: on a phone several of them in a row are a wall. The first says what it is. */
export const sentencesOf = (said: string): readonly string[] => said.split(ends);
