import { loadLibrary, whenReady } from './cif.mjs';

const ready = whenReady();
loadLibrary('https://contoso.crm4.dynamics.com');
const cif = await ready;
await cif.setMode(1);
