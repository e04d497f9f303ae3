var store = createStore(function (state, action) {
  switch (action.type) {
    case 'ready': return Object.assign({}, state, { panel: 'open' });
    case 'idle': return Object.assign({}, state, { panel: 'closed' });
    default: return state;
  }
}, { panel: 'closed' });

store.subscribe(function () {
  Microsoft.CIFramework.setMode(store.getState().panel === 'open' ? 1 : 0);
});
window.addEventListener('CIFInitDone', function () { store.dispatch({ type: 'ready' }); });
