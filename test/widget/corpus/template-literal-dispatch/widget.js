class Api {
  constructor() { this.cif = null; }
  attach() { this.cif = window.Microsoft.CIFramework; return this; }
  call(verb, noun, ...args) { return this.cif[`${verb}${noun[0].toUpperCase()}${noun.slice(1)}`](...args); }
}
const api = new Api();
addEventListener('CIFInitDone', () => {
  api.attach();
  api.call('set', 'clickToAct', true);
  api.call('set', 'mode', 2);
});
