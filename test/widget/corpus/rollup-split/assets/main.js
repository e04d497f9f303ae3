import { w as whenReady } from './chunks/cif.js';

const { open } = await import('./chunks/panel.js');
whenReady().then(open);
