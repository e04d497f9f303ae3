/* Loads the Channel Integration Framework, tolerating a slow or flaky network. */
var CifLoader = (function () {
  'use strict';
  var ORG = 'https://contoso.crm4.dynamics.com';
  var PATH = '/webresources/Widget/msdyn_ciLibrary.js';
  var MAX_ATTEMPTS = 4;

  function sleep(ms) {
    return new Promise(function (resolve) { setTimeout(resolve, ms); });
  }

  function inject(url) {
    return new Promise(function (resolve, reject) {
      var tag = document.createElement('script');
      tag.async = true;
      tag.setAttribute('data-crmurl', ORG);
      tag.setAttribute('data-cifid', 'CIFMainLibrary');
      tag.onload = resolve;
      tag.onerror = function () {
        tag.parentNode.removeChild(tag);
        reject(new Error('could not load ' + url));
      };
      tag.src = url;
      document.head.appendChild(tag);
    });
  }

  function attempt(n) {
    return inject(ORG + PATH).catch(function (error) {
      if (n >= MAX_ATTEMPTS) { throw error; }
      return sleep(200 * Math.pow(2, n)).then(function () { return attempt(n + 1); });
    });
  }

  function whenReady() {
    return attempt(1).then(function () {
      return new Promise(function (resolve) {
        window.addEventListener('CIFInitDone', function () { resolve(window.Microsoft.CIFramework); }, { once: true });
      });
    });
  }

  return { whenReady: whenReady };
})();
