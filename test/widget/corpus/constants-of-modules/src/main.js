import { ORG, START_MODE } from './config.js';
import { addLibrary } from './library.js';

window.addEventListener('CIFInitDone', () => {
  window.Microsoft.CIFramework.setMode(START_MODE);
});
addLibrary(ORG);
