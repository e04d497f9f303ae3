(function (w) {
  var names = { minimised: 0, docked: 1 }, commands = {
    config: function (c) { for (var k in c) settings[k] = c[k]; },
    mode: function (name) { onReady(function () { w.Microsoft.CIFramework.setMode(names[name]); }); }
  }, settings = {}, ready = false, waiting = [];
  function onReady(fn) { ready ? fn() : waiting.push(fn); }
  w.addEventListener('CIFInitDone', function () { ready = true; while (waiting.length) waiting.shift()(); });
  function run(args) { var list = Array.prototype.slice.call(args); commands[list.shift()].apply(null, list); }
  var old = w.phoneQ; w.phoneQ = { push: run };
  for (var i = 0; i < old.length; i++) run(old[i]);
})(window);
