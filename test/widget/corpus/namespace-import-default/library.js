const org = 'https://contoso.crm4.dynamics.com';
const tag = document.createElement('script');
tag.setAttribute('data-cifid', 'CIFMainLibrary');
tag.setAttribute('data-crmurl', org);
tag.setAttribute('src', org + '/webresources/Widget/msdyn_ciLibrary.js');
document.body.appendChild(tag);
