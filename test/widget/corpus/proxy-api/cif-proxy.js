const pending = [];
let target = null;

const cif = new Proxy({}, {
  get(_, name) {
    return (...args) => new Promise((resolve, reject) => {
      const go = () => Promise.resolve(target[name](...args)).then(resolve, reject);
      if (target) go(); else pending.push(go);
    });
  },
});

window.addEventListener('CIFInitDone', () => {
  target = window.Microsoft.CIFramework;
  for (const go of pending.splice(0)) go();
});
