class Panel {
  modes = { open: 1, closed: 0 };
  constructor() {
    window.addEventListener('CIFInitDone', this.onInit.bind(this));
  }
  onInit() { this.show(this.modes.open); }
  show(mode) { return window.Microsoft.CIFramework.setMode(mode); }
}
export default new Panel();
