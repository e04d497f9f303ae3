window.addEventListener('CIFInitDone', async () => {
  const cif = window.Microsoft.CIFramework;
  const { customParams } = JSON.parse(await cif.getEnvironment());
  let mode = 1;
  try {
    mode = JSON.parse(customParams).startMode;
  } catch (error) {
    console.warn('customParams is no JSON', error);
  }
  await cif.setMode(mode);
});
