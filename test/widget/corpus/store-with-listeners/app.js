'use strict';
(() => {
  const createAction = (type) => Object.assign((payload) => ({ type, payload }), { type, match: (action) => action.type === type });
  const produce = (state, recipe) => {
    const copy = structuredClone(state);
    const draft = new Proxy(copy, { set: (target, name, value) => Reflect.set(target, name, value) });
    return recipe(draft) ?? copy;
  };
  const createSlice = ({ name, initialState, reducers }) => ({
    actions: Object.fromEntries(Object.keys(reducers).map((key) => [key, createAction(`${name}/${key}`)])),
    reducer: (state = initialState, action) => {
      const found = reducers[action.type.split('/')[1]];
      return found && action.type.startsWith(`${name}/`) ? produce(state, (draft) => found(draft, action)) : state;
    },
  });
  const createListener = () => {
    const entries = new Map();
    return {
      start: ({ actionCreator, effect }) => entries.set(Symbol(actionCreator.type), { actionCreator, effect }),
      middleware: (api) => (next) => (action) => {
        const result = next(action);
        for (const { actionCreator, effect } of Array.from(entries.values())) {
          if (!actionCreator.match(action)) continue;
          const controller = new AbortController();
          (async () => {
            try {
              await Promise.resolve(effect(action, { ...api, signal: controller.signal, delay: (ms) => new Promise((done) => setTimeout(done, ms)) }));
            } finally {
              controller.abort();
            }
          })();
        }
        return result;
      },
    };
  };
  const configure = (reducers, middleware) => {
    let state = {};
    const subscribers = new Set();
    const api = { getState: () => state, dispatch: (action) => chained(action) };
    const base = (action) => {
      state = Object.fromEntries(Object.entries(reducers).map(([key, reduce]) => [key, reduce(state[key], action)]));
      subscribers.forEach((run) => run());
      return action;
    };
    const chained = middleware.map((one) => one(api)).reduceRight((next, one) => one(next), base);
    base({ type: '@@store/INIT' });
    return { ...api, subscribe: (run) => (subscribers.add(run), () => subscribers.delete(run)) };
  };

  const panel = createSlice({
    name: 'panel',
    initialState: { mode: 0, ready: false },
    reducers: {
      ready: (state) => void (state.ready = true),
      docked: (state) => void (state.mode = 1),
      hidden: (state) => void (state.mode = 2),
    },
  });
  const listener = createListener();
  listener.start({
    actionCreator: panel.actions.ready,
    effect: async (_action, api) => {
      await api.delay(10);
      if (!api.signal.aborted) api.dispatch(panel.actions.docked());
    },
  });
  const store = configure({ panel: panel.reducer }, [listener.middleware]);
  let shown = store.getState().panel.mode;
  store.subscribe(() => {
    const { mode } = store.getState().panel;
    if (mode === shown) return;
    shown = mode;
    window.Microsoft.CIFramework.setMode(mode);
  });
  document.addEventListener('dblclick', () => store.dispatch(panel.actions.hidden()));
  window.addEventListener('CIFInitDone', () => store.dispatch(panel.actions.ready()));
})();
