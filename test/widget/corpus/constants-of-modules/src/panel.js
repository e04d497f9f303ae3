import * as modes from './modes.js';

export const initial = modes.DOCKED;
