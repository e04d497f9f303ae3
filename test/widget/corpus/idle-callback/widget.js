window.addEventListener('CIFInitDone', () => {
  const work = [() => Microsoft.CIFramework.setClickToAct(true), () => Microsoft.CIFramework.setMode(1)];
  (window.requestIdleCallback || ((run) => setTimeout(run, 1)))(function drain(deadline) {
    while (work.length > 0) work.shift()();
  }, { timeout: 500 });
});
