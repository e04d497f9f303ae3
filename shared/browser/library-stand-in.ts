import { libraryNames } from './library-names.ts';

/**
 * Stands in for `msdyn_ciLibrary.js`: same names, each call goes to the top window and is answered from there, and
 * `CIFInitDone` is fired in a `setTimeout(0)` after the script ran. Each call is noted by name and kind of arguments.
 */
export const libraryStandIn = (mark: string): string => `(() => {
  const mark = ${JSON.stringify(mark)};
  const state = window[mark];
  const waiting = new Map();
  const handlers = new Map();
  let last = 0;
  const kindOf = (value) => {
    if (value === null) return 'null';
    if (Array.isArray(value)) return 'array';
    if (typeof value !== 'string') return typeof value === 'symbol' || typeof value === 'bigint' ? 'object' : typeof value;
    return /^\\s*[[{]/.test(value) ? 'json' : 'string';
  };
  const ask = (api, args) => new Promise((resolve) => {
    const id = ++last;
    waiting.set(id, resolve);
    window.top.postMessage({ [mark]: { kind: 'ask', id, api, ...mode(api, args) } }, '*');
  });
  const mode = (api, args) => api === 'setMode' && typeof args[0] === 'number' ? { mode: args[0] } : {};
  const call = (api) => (...args) => {
    state.note({
      kind: 'call', api, phase: state.fired ? 'after-init' : 'before-init',
      kinds: args.slice(0, 6).map(kindOf), ...mode(api, args),
    });
    if (api === 'addHandler' && typeof args[1] === 'function') {
      handlers.set(String(args[0]), [...(handlers.get(String(args[0])) ?? []), args[1]]);
    }
    if (api === 'removeHandler') handlers.delete(String(args[0]));
    return ask(api, args);
  };
  window.addEventListener('message', ({ data }) => {
    const told = data?.[mark];
    if (told?.answer !== undefined) { waiting.get(told.answer)?.(told.value); waiting.delete(told.answer); }
    for (const [name, payload] of told?.events ?? [])
      for (const heard of handlers.get(name) ?? []) { try { Promise.resolve(heard(payload)).catch(() => {}); } catch {} }
  });
  const tag = document.currentScript ?? document.querySelector('script[src*="msdyn_ciLibrary.js" i]');
  state.note({
    kind: 'library', crmurl: Boolean(tag?.getAttribute('data-crmurl')),
    cifid: tag?.getAttribute('data-cifid') === 'CIFMainLibrary',
  });
  window.Microsoft = window.Microsoft ?? {};
  window.Microsoft.CIFramework = Object.fromEntries(${JSON.stringify(libraryNames)}.map((api) => [api, call(api)]));
  setTimeout(() => {
    state.note({ kind: 'init', listeners: state.listeners });
    state.fired = true;
    window.dispatchEvent(new CustomEvent('CIFInitDone'));
  }, 0);
})();`;
