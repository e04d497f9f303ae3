const library = 'https://contoso.crm4.dynamics.com/webresources/Widget/msdyn_ciLibrary.js';

function load(src, data) {
  return new Promise((resolve, reject) => {
    const tag = document.createElement('script');
    Object.assign(tag.dataset, data);
    tag.src = src;
    tag.addEventListener('load', resolve);
    tag.addEventListener('error', reject);
    document.head.append(tag);
  });
}

await load(library, { crmurl: new URL(library).origin, cifid: 'CIFMainLibrary' });
const config = await fetch('config.json').then((r) => r.json());
window.addEventListener('CIFInitDone', () => Microsoft.CIFramework.setMode(config.mode));
