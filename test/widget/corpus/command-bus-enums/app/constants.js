var PanelState = Object.freeze({ MINIMISED: 0, DOCKED: 1, HIDDEN: 2 });
var Command = { RESTORE: 'panel/restore', CONCEAL: 'panel/conceal', CALL: 'call/start' };
