/** Help chat. Not related to the Channel Integration Framework, msdyn_ciLibrary.js is not needed here. */
const CIFramework = {
  mode: 0,
  setMode(mode) { this.mode = mode; document.body.dataset.mode = String(mode); },
  addHandler(name, run) { document.addEventListener(name, run); },
};
const help = { text: 'Call Microsoft.CIFramework.setMode(1) from your own widget.' };
document.addEventListener('DOMContentLoaded', () => {
  CIFramework.setMode(1);
  CIFramework.addHandler('click', () => CIFramework.setMode(0));
  document.body.append(help.text);
});
