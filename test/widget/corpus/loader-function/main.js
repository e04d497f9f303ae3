var org = 'https://contoso.crm4.dynamics.com';
load(org + '/webresources/Widget/msdyn_ciLibrary.js', {
  before: function (path, el) {
    el.setAttribute('data-crmurl', org);
    el.setAttribute('data-cifid', 'CIFMainLibrary');
  },
  success: function () {
    window.addEventListener('CIFInitDone', function () {
      Microsoft.CIFramework.setMode(1);
    });
  },
  error: function (path) { console.error('not loaded', path); }
});
