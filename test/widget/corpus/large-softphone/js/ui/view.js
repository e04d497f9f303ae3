(function (wg) {
  'use strict';
  wg.view = {
    setMode: function (mode) { document.body.className = 'mode-' + mode; },
    status: function (text) {
      var node = document.getElementById('status');
      if (node) { node.textContent = text; }
    }
  };
})(window.Woodgrove);
