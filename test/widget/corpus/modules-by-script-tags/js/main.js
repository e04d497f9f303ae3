loader.config({
  paths: { cif: 'https://contoso.crm4.dynamics.com/webresources/Widget/msdyn_ciLibrary' },
  shim: { cif: { exports: 'Microsoft.CIFramework' } }
});
loader(['panel'], function (panel) {
  panel.show();
});
