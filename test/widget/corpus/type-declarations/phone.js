/** @type {CIFramework} */
var cif;
addEventListener('CIFInitDone', function () {
  cif = Microsoft.CIFramework;
  cif.setMode(2);
});
