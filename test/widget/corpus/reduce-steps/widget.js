const cif = () => window.Microsoft.CIFramework;

const steps = [
  function environment() { return cif().getEnvironment(); },
  function dock() { return cif().setMode(1); },
  function handlers() { return cif().addHandler('onmodechanged', () => {}); },
  function settle() { return cif().setMode(0); },
];

window.addEventListener('CIFInitDone', () => {
  steps.reduce((before, step) => before.then(step), Promise.resolve()).catch(console.error);
});
