Registry.register(['./modes.js'], function (exports) {
  'use strict';
  var modes;
  return {
    setters: [function (module) { modes = module; }],
    execute: function () {
      window.addEventListener('CIFInitDone', function () { Microsoft.CIFramework.setMode(modes.docked); });
      var tag = document.createElement('script');
      tag.src = 'https://contoso.crm4.dynamics.com/webresources/Widget/msdyn_ciLibrary.js';
      tag.dataset.crmurl = 'https://contoso.crm4.dynamics.com';
      tag.dataset.cifid = 'CIFMainLibrary';
      document.head.append(tag);
    }
  };
});
