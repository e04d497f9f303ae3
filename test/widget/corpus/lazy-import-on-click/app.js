await window.ready;
await Microsoft.CIFramework.setMode(0);
document.querySelector('#open').addEventListener('click', async () => {
  const { default: openPanel } = await import('./panel.js');
  await openPanel();
});
