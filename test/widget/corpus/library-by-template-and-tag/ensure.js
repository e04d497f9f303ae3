(function ensureCif(win, doc) {
  if (win.__cifLoaderRan) { return; }
  win.__cifLoaderRan = true;
  var el = doc.createElement('script');
  el.src = 'https://contoso.crm4.dynamics.com/webresources/Widget/msdyn_ciLibrary.js';
  el.setAttribute('data-crmurl', 'https://contoso.crm4.dynamics.com');
  el.setAttribute('data-cifid', 'CIFMainLibrary');
  doc.head.appendChild(el);
}(window, document));
