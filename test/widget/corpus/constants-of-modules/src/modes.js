export const MINIMIZED = 0;
export const DOCKED = 1;
export const HIDDEN = 2;
