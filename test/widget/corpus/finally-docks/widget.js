window.addEventListener('CIFInitDone', function () {
  var cif = window.Microsoft.CIFramework;
  cif.setMode(2);
  cif.getEnvironment()
    .then(JSON.parse)
    .then(function (environment) { document.title = environment.username; })
    .catch(function (error) { console.warn(error); })
    .finally(function () { cif.setMode(1); });
});
