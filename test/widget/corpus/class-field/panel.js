class Panel {
  constructor(api) {
    this.api = api;
    this.calls = new Map();
  }

  async start() {
    await this.api.setClickToAct(true);
    this.api.addHandler('onclicktoact', (data) => this.dial(JSON.parse(data)));
    await this.api.setMode(1);
  }

  dial({ value }) {
    this.calls.set(value, Date.now());
  }
}

window.addEventListener('CIFInitDone', () => {
  new Panel(window.Microsoft.CIFramework).start();
});
