var PhoneConfig = {
  Events: { Init: 'CIFInitDone', Dial: 'onclicktoact' },
  Library: ['webresources', 'Widget', 'msdyn_ci' + 'Library.js'],
  Host: 'https://contoso.crm4.dynamics.com'
};
