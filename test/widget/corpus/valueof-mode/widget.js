class Mode {
  static #all = new Map();
  constructor(name, value) { this.name = name; this.value = value; Mode.#all.set(name, this); }
  valueOf() { return this.value; }
  static of(name) { return Mode.#all.get(name); }
  static { new Mode('min', 0); new Mode('dock', 1); new Mode('hide', 2); }
}

class Panel {
  #queue = [];
  constructor() { addEventListener('CIFInitDone', () => this.#flush()); }
  to(mode) { this.#queue.push(mode); return this; }
  #flush() {
    const last = this.#queue.at(-1);
    window.Microsoft?.CIFramework?.setMode(+last);
  }
}

new Panel().to(Mode.of('min')).to(Mode.of('dock'));
