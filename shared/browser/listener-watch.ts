/**
 * Runs in every frame before the page's own code: notes who listens for `CIFInitDone` and when, and which timers of
 * the start are still to come, so that nobody calls a page quiet that waits for three seconds. `mark` is the name under
 * which the stand-in of the library finds it.
 */
export const listenerWatch = (mark: string): string => `(() => {
  const mark = ${JSON.stringify(mark)};
  const state = { listeners: 0, fired: false, note(note) {
    try { window.top.postMessage({ [mark]: note }, '*'); } catch {}
  } };
  Object.defineProperty(window, mark, { value: state });
  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    if (type === 'CIFInitDone' && (this === window || this === undefined || this === null)) {
      state.listeners += 1;
      state.note({ kind: 'listener', late: state.fired });
    }
    return add.call(this === undefined || this === null ? window : this, type, ...rest);
  };
  const later = window.setTimeout;
  let timers = 0;
  window.setTimeout = function (what, ms, ...rest) {
    if (ms >= 200 && ms <= 5000 && timers < 20) {
      timers += 1;
      state.note({ kind: 'timer', ms: Math.round(ms) });
    }
    return later.call(window, what, ms, ...rest);
  };
})();`;
