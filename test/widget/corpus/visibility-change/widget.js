let api;
addEventListener('CIFInitDone', () => { api = Microsoft.CIFramework; });
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') api?.setMode(1);
});
