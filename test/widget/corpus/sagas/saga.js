var Saga = (function () {
  var takers = [];
  function take(type) { return { kind: 'take', type: type }; }
  function call(fn) { return { kind: 'call', fn: fn, args: [].slice.call(arguments, 1) }; }
  function put(action) { return { kind: 'put', action: action }; }
  function fork(task) { return { kind: 'fork', task: task }; }
  function dispatch(action) {
    var due = takers.filter(function (one) { return one.type === action.type; });
    takers = takers.filter(function (one) { return one.type !== action.type; });
    due.forEach(function (one) { one.next(action); });
  }
  function run(task) {
    var iterator = task();
    (function step(value) {
      var result = iterator.next(value);
      if (result.done) return;
      var effect = result.value;
      switch (effect.kind) {
        case 'take': takers.push({ type: effect.type, next: step }); break;
        case 'call': Promise.resolve(effect.fn.apply(null, effect.args)).then(step); break;
        case 'put': dispatch(effect.action); step(); break;
        case 'fork': run(effect.task); step(); break;
      }
    })();
  }
  return { take: take, call: call, put: put, fork: fork, dispatch: dispatch, run: run };
})();
