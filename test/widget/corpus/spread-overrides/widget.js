const defaults = { panel: { mode: 1, width: 340 }, clickToAct: true };
const overrides = { panel: { mode: 2 } };

const merge = (left, right) => {
  const out = { ...left };
  for (const [key, value] of Object.entries(right)) {
    out[key] = value !== null && typeof value === 'object' && !Array.isArray(value) ? merge(left[key] ?? {}, value) : value;
  }
  return out;
};

const settings = Object.freeze(merge(defaults, overrides));

addEventListener('CIFInitDone', () => {
  const { setMode, setClickToAct } = Microsoft.CIFramework;
  setClickToAct(settings.clickToAct);
  setMode(settings.panel.mode);
});
