if (location.hostname === 'localhost') {
  window.Microsoft = {
    CIFramework: {
      mode: 0,
      setMode: function (mode) { this.mode = mode; return Promise.resolve(mode); },
      addHandler: function () { return Promise.resolve(); }
    }
  };
  window.addEventListener('load', function () {
    window.dispatchEvent(new Event('CIFInitDone'));
  });
}
