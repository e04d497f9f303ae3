function debounce(run, ms) {
  let timer;
  return function (...args) {
    clearTimeout(timer);
    timer = setTimeout(() => run.apply(this, args), ms);
  };
}
const panel = {
  mode: null,
  to: debounce(function (mode) { this.mode = mode; Microsoft.CIFramework.setMode(mode); }, 50),
};
addEventListener('CIFInitDone', () => { panel.to(1); panel.to(0); });
