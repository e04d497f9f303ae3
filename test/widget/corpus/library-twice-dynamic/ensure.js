window.addEventListener('CIFInitDone', function () { Microsoft.CIFramework.setMode(1); });
function ensureLibrary() {
  var s = document.createElement('script');
  s.src = 'https://contoso.crm4.dynamics.com/webresources/Widget/msdyn_ciLibrary.js';
  s.setAttribute('data-crmurl', 'https://contoso.crm4.dynamics.com');
  s.setAttribute('data-cifid', 'CIFMainLibrary');
  document.head.appendChild(s);
}
