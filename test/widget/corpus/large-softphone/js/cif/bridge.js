(function (wg) {
  'use strict';
  var Mode = Object.freeze({ minimised: 0, docked: 1, hidden: 2 });

  function Bridge() {
    this.mode = null;
    this.cif = null;
  }

  Bridge.prototype.ready = function (callback) {
    var bridge = this;
    window.addEventListener('CIFInitDone', function () {
      bridge.cif = window.Microsoft.CIFramework;
      callback(bridge);
    });
  };

  Bridge.prototype._to = function (mode) {
    var bridge = this;
    return bridge.cif.setMode(mode).then(function () {
      bridge.mode = mode;
    }).catch(function (error) {
      console.warn('setMode(' + mode + ') refused', error);
    });
  };

  Bridge.prototype.dock = function () { return this._to(Mode.docked); };
  Bridge.prototype.hide = function () { return this._to(Mode.hidden); };

  Bridge.prototype.onDial = function (fn) {
    this.cif.setClickToAct(true);
    this.cif.addHandler('onclicktoact', function (json) { fn(JSON.parse(json).value); });
  };

  Bridge.prototype.onSession = function (fn) {
    this.cif.addHandler('onSessionSwitched', fn);
  };

  Bridge.prototype.forgetSession = function (fn) {
    this.cif.removeHandler('onsessionswitched', fn);
  };

  Bridge.prototype.openContact = function (id) {
    return this.cif.openForm({ entityName: 'contact', entityId: id });
  };

  wg.Bridge = Bridge;
})(window.Woodgrove);
