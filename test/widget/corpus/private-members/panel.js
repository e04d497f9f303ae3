export class Panel {
  static #only;
  static Modes = Object.freeze({ Min: 0, Dock: 1 });
  #mode;
  #seen = [];
  static {
    Panel.#only = new Panel(Panel.Modes.Dock);
  }
  static get instance() {
    return Panel.#only;
  }
  constructor(mode) {
    this.#mode ??= mode;
  }
  get #api() {
    return globalThis.Microsoft?.CIFramework;
  }
  log(what) {
    this.#seen.push(what);
  }
  attach(target) {
    target.addEventListener('CIFInitDone', this.#start.bind(this), { once: true });
  }
  async #start() {
    this.log('ready');
    if (this.#seen.at(-1) !== 'ready') return;
    await this.#api?.setMode(this.#mode);
  }
}
