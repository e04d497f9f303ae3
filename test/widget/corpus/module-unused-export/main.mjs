import { enableDialling } from './cif.mjs';
await window.cifReady;
await enableDialling();
