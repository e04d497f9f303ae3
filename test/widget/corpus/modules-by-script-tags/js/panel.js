define(['cif'], function (cif) {
  var ready = new Promise(function (resolve) {
    window.addEventListener('CIFInitDone', resolve);
  });
  return {
    show: function () {
      return ready.then(function () { return cif.setMode(1); });
    }
  };
});
