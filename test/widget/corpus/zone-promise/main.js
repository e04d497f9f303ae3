const NativePromise = window.Promise;
let zone = { name: 'root', run: (fn, self, args) => fn.apply(self, args ?? []) };
const wrap = (fn) => {
  const kept = zone;
  return typeof fn === 'function' ? function (...args) { return kept.run(fn, this, args); } : fn;
};
for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'queueMicrotask']) {
  const native = window[name];
  window[name] = function (fn, ...rest) { return native.call(window, wrap(fn), ...rest); };
}
const add = EventTarget.prototype.addEventListener;
EventTarget.prototype.addEventListener = function (type, listener, options) {
  return add.call(this, type, wrap(listener), options);
};
const microtasks = [];
let isDraining = false;
function schedule(task) {
  microtasks.push(task);
  if (isDraining) return;
  isDraining = true;
  NativePromise.resolve(0).then(() => {
    while (microtasks.length) microtasks.shift()();
    isDraining = false;
  });
}
class ZonePromise {
  #state = 'pending';
  #value;
  #waiting = [];
  constructor(executor) {
    const settle = (state) => (value) => this.#settle(state, value);
    try { executor(settle('kept'), settle('failed')); } catch (error) { settle('failed')(error); }
  }
  static resolve(value) {
    return value instanceof ZonePromise ? value : new ZonePromise((done) => done(value));
  }
  static all(list) {
    return new ZonePromise((done, fail) => {
      const values = [];
      let left = list.length;
      list.forEach((one, at) => ZonePromise.resolve(one).then((value) => { values[at] = value; if (--left === 0) done(values); }, fail));
      if (left === 0) done(values);
    });
  }
  #settle(state, value) {
    if (this.#state !== 'pending') return;
    if (state === 'kept' && value && typeof value.then === 'function') {
      value.then((inner) => this.#settle('kept', inner), (error) => this.#settle('failed', error));
      return;
    }
    this.#state = state;
    this.#value = value;
    for (const run of this.#waiting.splice(0)) schedule(run);
  }
  then(kept, failed) {
    return new this.constructor[Symbol.species]((done, fail) => {
      const run = () => {
        const fn = this.#state === 'kept' ? kept : failed;
        if (typeof fn !== 'function') return this.#state === 'kept' ? done(this.#value) : fail(this.#value);
        try { done(wrap(fn)(this.#value)); } catch (error) { fail(error); }
      };
      if (this.#state === 'pending') this.#waiting.push(run); else schedule(run);
    });
  }
  catch(failed) { return this.then(null, failed); }
  static get [Symbol.species]() { return ZonePromise; }
}
window.Promise = ZonePromise;

const injector = new Map();
const inject = (token) => {
  if (!injector.has(token)) injector.set(token, token.factory());
  return injector.get(token);
};
class CifService {
  static factory = () => new CifService();
  ready() { return Promise.resolve(window.cifReady); }
  show() { return this.ready().then(() => Microsoft.CIFramework.setMode(1)); }
}
class AppComponent {
  static selector = 'app-root';
  static factory = () => new AppComponent(inject(CifService));
  constructor(cif) { this.cif = cif; }
  ngOnInit() { return this.cif.show(); }
}
function bootstrap(component) {
  zone = { name: 'app', run: (fn, self, args) => { try { return fn.apply(self, args ?? []); } finally { tick(); } } };
  const host = document.querySelector(component.selector);
  if (host === null) throw new Error(`no ${component.selector}`);
  const instance = inject(component);
  host.textContent = 'phone';
  Promise.all([instance.ngOnInit(), null]).then(() => undefined);
}
let ticks = 0;
const tick = () => { ticks += 1; };
bootstrap(AppComponent);
