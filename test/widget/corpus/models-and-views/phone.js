var Panel = Models.Model.extend({
  defaults: { mode: 0, ready: false },
  initialize: function () {
    this.on('change:ready', function () { this.set('mode', 1); });
  }
});

var PanelView = Models.View.extend({
  initialize: function () {
    this.listenTo(this.model, 'change:mode', this.apply);
  },
  apply: function (model, mode) {
    window.Microsoft.CIFramework.setMode(mode);
  }
});

var panel = new Panel();
new PanelView({ model: panel });
window.addEventListener('CIFInitDone', function () { panel.set({ ready: true }); });
