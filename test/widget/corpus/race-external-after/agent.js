(function () {
  window.addEventListener('CIFInitDone', ready, false);

  function ready() {
    window.Microsoft.CIFramework.setMode(1);
    window.Microsoft.CIFramework.setWidth(340);
  }
})();
