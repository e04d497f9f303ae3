(function () {
  'use strict';

  function onReady(callback) {
    addEventListener('CIFInitDone', () => callback(Microsoft.CIFramework));
  }

  const Mode = { OPEN: 1 };

  onReady((api) => {
    api.setMode(Mode.OPEN);
  });

})();
