var Phone = Phone || {};

Phone.tenants = {
  'default': { name: 'Default', panel: 'min' },
  'fabrikam': { name: 'Fabrikam', panel: 'dock' },
  'tailspin': { name: 'Tailspin', panel: 'hide' }
};

Phone.modes = { min: 0, dock: 1, hide: 2 };

Phone.readQuery = function () {
  var result = {};
  var parts = window.location.search.substring(1).split('&');
  for (var i = 0; i < parts.length; i++) {
    var pair = parts[i].split('=');
    if (pair[0]) {
      result[decodeURIComponent(pair[0])] = decodeURIComponent((pair[1] || '').replace(/\+/g, ' '));
    }
  }
  return result;
};

Phone.tenant = function () {
  var key = Phone.readQuery().tenant;
  return Phone.tenants.hasOwnProperty(key) ? Phone.tenants[key] : Phone.tenants['default'];
};

Phone.onReady = function () {
  var tenant = Phone.tenant();
  Microsoft.CIFramework.setMode(Phone.modes[tenant.panel]);
};

window.addEventListener('CIFInitDone', Phone.onReady, false);
