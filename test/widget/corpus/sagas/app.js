function setMode(mode) {
  return window.Microsoft.CIFramework.setMode(mode);
}

function* panel() {
  while (true) {
    const { mode } = yield Saga.take('PANEL');
    yield Saga.call(setMode, mode);
  }
}

function* root() {
  yield Saga.fork(panel);
  yield Saga.take('READY');
  yield Saga.put({ type: 'PANEL', mode: 1 });
  yield Saga.take('IDLE');
  yield Saga.put({ type: 'PANEL', mode: 2 });
}

Saga.run(root);
window.addEventListener('CIFInitDone', () => Saga.dispatch({ type: 'READY' }));
