function Softphone(options) {
  this.options = options;
}
Softphone.MODES = { CLOSED: 0, OPEN: 1 };
Softphone.prototype.init = function () {
  var self = this;
  window.addEventListener('CIFInitDone', function () {
    self.cif = window.Microsoft.CIFramework;
    self.panel(Softphone.MODES.CLOSED);
    window.addEventListener('message', function (e) { if (e.data === 'ring') { self.ring(); } });
  });
};
Softphone.prototype.panel = function (mode) {
  this.cif.setMode(mode);
};
Softphone.prototype.ring = function () { this.panel(Softphone.MODES.OPEN); };
new Softphone({ line: 1 }).init();
