const cif = () => window.Microsoft.CIFramework;

async function toggle() {
  const mode = await cif().getMode();
  await cif().setMode(mode === 1 ? 0 : 1);
}

addEventListener('CIFInitDone', () => {
  cif().setMode(0);
  addEventListener('keydown', (event) => {
    if (event.altKey && event.key === 'p') toggle();
  });
});
