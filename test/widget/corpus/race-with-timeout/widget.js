const once = (target, name) => new Promise((resolve) => target.addEventListener(name, resolve, { once: true }));
const timeout = (ms, why) => new Promise((_, reject) => setTimeout(() => reject(new Error(why)), ms));

(async () => {
  try {
    await Promise.race([once(window, 'CIFInitDone'), timeout(10_000, 'CIF did not start')]);
    await Microsoft.CIFramework.setMode(1);
  } catch (error) {
    document.body.textContent = error.message;
  }
})();
