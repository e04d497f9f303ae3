class BaseWidget {
  static modes = { min: 0, dock: 1, hide: 2 };
  #started = false;

  constructor(options = {}) {
    this.options = { region: 'US', ...options };
  }

  get api() {
    return globalThis.Microsoft?.CIFramework;
  }

  listen() {
    window.addEventListener('CIFInitDone', () => this.start());
    return this;
  }

  async start() {
    if (this.#started) return;
    this.#started = true;
    await this.beforeShow();
    await this.api.setMode(this.initialMode());
    this.afterShow();
  }

  /** Subclasses may say otherwise. */
  initialMode() { return BaseWidget.modes.dock; }
  async beforeShow() {}
  afterShow() {}
}
