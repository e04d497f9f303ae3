(function (config) {
  window.addEventListener(config.Events.Init, function () {
    Microsoft.CIFramework.setMode(1);
    Microsoft.CIFramework.addHandler(config.Events.Dial, function () {});
  });
  var tag = document.createElement('script');
  tag.setAttribute('data-cifid', 'CIFMainLibrary');
  tag.setAttribute('data-crmurl', config.Host);
  tag.setAttribute('src', [config.Host].concat(config.Library).join('/'));
  document.head.appendChild(tag);
})(PhoneConfig);
