function PhoneModel() {
  var self = this;
  self.name = 'Phone';
  self.ready = observe.value(false);
  self.mode = observe.value();
  self.status = observe.computed(function () { return self.ready() ? 'ready' : 'starting'; });
  self.mode.subscribe(function (value) { window.Microsoft.CIFramework.setMode(value); });
}
var model = new PhoneModel();
window.addEventListener('CIFInitDone', function () {
  model.ready(true);
  model.mode(0);
});
window.addEventListener('load', function () { observe.start(model); });
