function createStore(reducer, state) {
  var subscribers = [];
  return {
    getState: function () { return state; },
    subscribe: function (fn) { subscribers.push(fn); },
    dispatch: function (action) {
      state = reducer(state, action);
      subscribers.forEach(function (fn) { fn(); });
    }
  };
}
