/* Northwind Connect, panel control */
var panel = {
  ready: false
};

function setPanelMode(mode) {
  if (!panel.ready) { return; }
  Microsoft.CIFramework.setMode(mode).then(function () {
    panel.mode = mode;
  }, function (error) {
    console.error('panel mode not changed', error);
  });
}

function onReady() {
  panel.ready = true;
  setPanelMode(1);
  document.getElementById('collapse').addEventListener('click', function () { setPanelMode(0); });
}

window.addEventListener('CIFInitDone', onReady);
