if (!(window.Microsoft && window.Microsoft.CIFramework)) {
  const el = document.createElement('script');
  el.src = 'https://contoso.crm4.dynamics.com/webresources/Widget/msdyn_ciLibrary.js';
  document.head.append(el);
}
