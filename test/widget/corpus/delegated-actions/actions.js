const api = () => window.Microsoft.CIFramework;
const actions = {
  dock: () => api().setMode(1),
  shrink: () => api().setMode(0),
};
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-action]');
  if (!button) return;
  const action = actions[button.dataset.action];
  if (action) action();
});
window.addEventListener('CIFInitDone', actions.shrink);
