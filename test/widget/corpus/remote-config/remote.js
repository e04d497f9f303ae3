async function settings() {
  const response = await fetch('https://config.contoso.example/widgets/42.json', { credentials: 'include' });
  if (!response.ok) throw new Error(`settings: ${response.status}`);
  return response.json();
}
window.addEventListener('CIFInitDone', async () => {
  const { panel: { mode } } = await settings();
  await Microsoft.CIFramework.setMode(mode);
});
