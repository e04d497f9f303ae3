/* A stand-in written for this page: the same shape as the library, none of its text. */
var Microsoft = window.Microsoft || {};
Microsoft.CIFramework = Microsoft.CIFramework || {};
(function (api) {
  var target = document.querySelector('[data-cifid="CIFMainLibrary"]').getAttribute('data-crmurl');
  function send(name, args) {
    return new Promise(function (resolve) {
      window.top.postMessage({ messageType: name, messageData: args }, target);
      resolve();
    });
  }
  api.setMode = function (value) { return send('setmode', new Map([['value', value]])); };
  api.addHandler = function (name, fn) { return send('addhandler', name); };
  function dock() { return Microsoft.CIFramework.setMode(1); }
  api.dock = dock;
  setTimeout(function () { window.dispatchEvent(new CustomEvent('CIFInitDone')); }, 0);
})(Microsoft.CIFramework);
