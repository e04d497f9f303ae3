export const Mode = Object.freeze({ Minimized: 0, Docked: 1 });
