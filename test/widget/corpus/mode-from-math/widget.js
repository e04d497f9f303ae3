const STATES = ['minimised', 'docked', 'hidden'];
const pick = (available) => STATES.findIndex((s) => s === available.filter((a) => !a.startsWith('d')).sort().at(-1));
addEventListener('CIFInitDone', () => {
  Microsoft.CIFramework.setMode(Math.max(0, pick(['docked', 'hidden'])));
});
