import { Panel } from './panel.js';
const tag = document.createElement('script');
Object.assign(tag, { src: 'https://contoso.crm4.dynamics.com/webresources/Widget/msdyn_ciLibrary.js' });
Object.assign(tag.dataset, { crmurl: 'https://contoso.crm4.dynamics.com', cifid: 'CIFMainLibrary' });
Panel.instance.log('library');
document.head.appendChild(tag);
