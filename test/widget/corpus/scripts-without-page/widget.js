window.addEventListener('CIFInitDone', function () {
  Microsoft.CIFramework.setMode(1);
});
