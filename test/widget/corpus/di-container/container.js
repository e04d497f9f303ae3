class Container {
  #factories = new Map();
  #made = new Map();
  register(token, factory) { this.#factories.set(token, factory); return this; }
  resolve(token) {
    if (!this.#made.has(token)) {
      const factory = this.#factories.get(token);
      if (!factory) throw new Error(`nothing registered for ${String(token)}`);
      this.#made.set(token, factory(this));
    }
    return this.#made.get(token);
  }
}
const Tokens = { config: Symbol('config'), panel: Symbol('panel'), texts: Symbol('texts') };
