export const whenReady = () =>
  new Promise((resolve) => addEventListener('CIFInitDone', () => resolve(window.Microsoft.CIFramework)));

export function loadLibrary(org) {
  const el = document.createElement('script');
  el.src = new URL('/webresources/Widget/msdyn_ciLibrary.js', org).href;
  el.dataset.crmurl = org;
  el.dataset.cifid = 'CIFMainLibrary';
  document.head.append(el);
}
