import { Mode } from './mode.js';
export const open = () => Microsoft.CIFramework.setMode(Mode.Docked);
