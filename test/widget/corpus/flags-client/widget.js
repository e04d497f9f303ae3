class FlagClient {
  constructor(bootstrap) { this.values = new Map(Object.entries(bootstrap)); }
  variation(key, fallback) { return this.values.has(key) ? this.values.get(key) : fallback; }
}

const flags = new FlagClient({ 'cti-auto-dock': false, 'cti-click-to-act': true });

window.addEventListener('CIFInitDone', () => {
  const cif = Microsoft.CIFramework;
  cif.setClickToAct(flags.variation('cti-click-to-act', false));
  cif.setMode(flags.variation('cti-auto-dock', true) ? 1 : 0);
});
