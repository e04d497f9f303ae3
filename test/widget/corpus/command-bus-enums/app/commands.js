var handlers = {};

handlers[Command.RESTORE] = function () {
  return changePanel(PanelState.DOCKED);
};

handlers[Command.CONCEAL] = function () {
  return changePanel(PanelState.HIDDEN);
};

handlers[Command.CALL] = function (payload) {
  return Microsoft.CIFramework.searchAndOpenRecords('contact', '?$filter=telephone1 eq \'' + payload.number + '\'', true);
};

function changePanel(state) {
  return Microsoft.CIFramework.setMode(state);
}

function execute(command, payload) {
  var handler = handlers[command];
  if (!handler) {
    throw new Error('Unknown command ' + command);
  }
  return handler(payload || {});
}
