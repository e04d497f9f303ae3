const cif = window.Microsoft?.CIFramework;
addEventListener('CIFInitDone', () => {
  if (!cif) { console.error('no CIF'); return; }
  cif.setMode(1);
});
