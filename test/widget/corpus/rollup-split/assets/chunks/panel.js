import { a as api } from './cif.js';

async function open() { await api().setMode(1); await api().setClickToAct(true); }

export { open };
