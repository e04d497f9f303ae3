var Phone = {
  start: function () {
    Microsoft.CIFramework.setMode(1);
    Microsoft.CIFramework.getEnvironment().then((result) => {
      this.environment = JSON.parse(result);
    }.bind(this));
  }
};
window.addEventListener('CIFInitDone', function () { Phone.start(); });
