(function (wg) {
  'use strict';
  var bridge = new wg.Bridge();

  function start() {
    bridge.hide();
    wg.view.setMode(1);
    var line = new wg.Line('wss://pbx.woodgrove.example/agent');
    line.on('offered', function (call) {
      bridge.dock();
      if (call.contactId) { bridge.openContact(call.contactId); }
    });
    line.on('dialling', function () { bridge.dock(); });
    line.on('ended', function () { bridge.hide(); bridge.forgetSession(update); });
    bridge.onDial(function (number) { line.dial(number); });
    bridge.onSession(update);
  }

  function update() { wg.view.status('in a session'); }

  bridge.ready(start);
})(window.Woodgrove);
