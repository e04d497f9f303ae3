/**
 * @typedef {object} CIFramework
 * @property {(mode: 0 | 1 | 2) => Promise<void>} setMode
 * @example Microsoft.CIFramework.setMode(1)
 */
