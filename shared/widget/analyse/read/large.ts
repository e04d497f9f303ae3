/** From this many characters on, functions are read when they run. */
export const large = 300_000;
