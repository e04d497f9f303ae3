(function () {
  var AsyncFunction = Object.getPrototypeOf(async function () {}).constructor;
  var parts = {};
  function scopes(all) {
    return new Proxy({ all: all }, {
      ownKeys: function (own) { return Array.from(new Set(own.all.flatMap(function (one) { return Object.keys(one); }))); },
      has: function (own, name) {
        if (name === Symbol.unscopables) return false;
        return own.all.some(function (one) { return Object.prototype.hasOwnProperty.call(one, name) || Reflect.has(one, name); });
      },
      get: function (own, name, self) {
        return Reflect.get(own.all.find(function (one) { return Reflect.has(one, name); }) || {}, name, self);
      },
      set: function (own, name, value) {
        var target = own.all.find(function (one) { return Object.prototype.hasOwnProperty.call(one, name); }) || own.all[own.all.length - 1];
        return Reflect.set(target, name, value);
      }
    });
  }
  function evaluate(expression, all) {
    var body = /^[\n\s]*if.*\(.*\)/.test(expression) ? '(async()=>{ ' + expression + ' })()' : expression;
    var fn = new AsyncFunction(['__self', 'scope'], 'with (scope) { __self.result = ' + body + ' }; __self.finished = true; return __self.result;');
    fn.result = undefined;
    fn.finished = false;
    fn(fn, scopes(all)).catch(function (error) { console.warn(error); });
    return fn.finished ? fn.result : undefined;
  }
  function walk(node, all) {
    var own = all;
    Array.from(node.attributes).map(function (one) { return { name: one.name.replace(/^@/, 's-on:'), value: one.value }; })
      .filter(function (one) { return /^s-/.test(one.name); })
      .forEach(function (one) {
        if (one.name === 's-data') own = [parts[one.value] ? parts[one.value]() : evaluate(one.value, all)].concat(all);
        var type = one.name.match(/^s-on:([a-z-]+)/);
        if (type) node.addEventListener(type[1], function () { evaluate(one.value, own); });
      });
    for (var child = node.firstElementChild; child; child = child.nextElementSibling) walk(child, own);
  }
  window.Sprout = { data: function (name, make) { parts[name] = make; } };
  queueMicrotask(function () {
    document.dispatchEvent(new CustomEvent('sprout:init', { bubbles: true }));
    Array.from(document.querySelectorAll(['[s-data]', '[s-init]'].join(',')))
      .filter(function (node) { return !node.parentElement.closest('[s-data]'); })
      .forEach(function (node) { walk(node, []); });
  });
})();
