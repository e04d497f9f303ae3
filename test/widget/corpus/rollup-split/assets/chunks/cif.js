const api = () => window.Microsoft.CIFramework;
const seen = window.__cif ??= { done: false, waiting: [] };
const whenReady = () => seen.done ? Promise.resolve() : new Promise((r) => seen.waiting.push(r));

export { api as a, whenReady as w };
