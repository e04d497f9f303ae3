(function () {
  var framed = window.self !== window.top;
  if (!framed) {
    document.title = 'Open this page in the workspace';
    return;
  }
  window.addEventListener('CIFInitDone', function () { Microsoft.CIFramework.setMode(1); });
}());
