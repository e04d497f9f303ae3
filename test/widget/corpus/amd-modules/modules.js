define('modes', [], function () { return { DOCKED: 1 }; });
define('panel', ['modes'], function (modes) {
  return { show: function () { return window.Microsoft.CIFramework.setMode(modes.DOCKED); } };
});
require(['panel'], function (panel) {
  window.addEventListener('CIFInitDone', function () { panel.show(); });
});
