export { initial as START_MODE } from './panel.js';
export const ORG = 'https://contoso.crm4.dynamics.com';
