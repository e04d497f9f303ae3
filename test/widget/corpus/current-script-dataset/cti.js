(function (own) {
  var mode = parseInt(own.dataset.startMode, 10);
  var org = own.getAttribute('data-org');
  window.addEventListener('CIFInitDone', function () { Microsoft.CIFramework.setMode(mode); });
  document.write('<script src="' + org + '/WebResources/Widget/msdyn_ciLibrary.js" data-crmurl="' + org + '" data-cifid="CIFMainLibrary"><\/script>');
})(document.currentScript);
