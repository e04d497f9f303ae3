var framework = (window.Microsoft || {}).CIFramework;
window.addEventListener('CIFInitDone', function () {
  framework.setMode(1);
});
