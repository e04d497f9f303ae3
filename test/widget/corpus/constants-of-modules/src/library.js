/** Puts the library of the given organisation into the page. */
export function addLibrary(org) {
  const script = document.createElement('script');
  script.src = `${org}/webresources/Widget/msdyn_ciLibrary.js`;
  script.setAttribute('data-crmurl', org);
  script.setAttribute('data-cifid', 'CIFMainLibrary');
  document.head.appendChild(script);
}
