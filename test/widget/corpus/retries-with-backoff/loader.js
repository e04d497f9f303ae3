const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const load = (src, data) =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.async = true;
    script.src = src;
    for (const [key, value] of Object.entries(data)) script.dataset[key] = value;
    const ready = () => resolve(window.Microsoft.CIFramework);
    window.addEventListener('CIFInitDone', ready, { once: true });
    script.onerror = () => {
      window.removeEventListener('CIFInitDone', ready);
      script.remove();
      reject(new Error(`cannot load ${src}`));
    };
    document.head.appendChild(script);
  });

async function withRetries(action, { attempts = 3, delay = 200 } = {}) {
  let last;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    try {
      return await action(attempt);
    } catch (error) {
      last = error;
      await wait(delay * 2 ** attempt);
    }
  }
  throw last;
}

const org = 'https://contoso.crm4.dynamics.com';
withRetries(() => load(`${org}/webresources/Widget/msdyn_ciLibrary.js`, { crmurl: org, cifid: 'CIFMainLibrary' }))
  .then((cif) => Promise.all([cif.setClickToAct(true), cif.setMode(1)]))
  .catch((error) => console.error(error));
