(function () {
  var root = this || (0, eval)('this');
  var frames = [], methods = { subscribe: function (fn) { this.all.push(fn); }, peek: function () { return this.latest; } };
  function inherit(object, parent) { object.__proto__ = parent; return object; }
  function observable(first) {
    function own() {
      if (arguments.length > 0) {
        if (own.latest !== arguments[0]) {
          own.latest = arguments[0];
          for (var i = 0, all = own.all.slice(); i < all.length; i++) all[i](own.latest);
        }
        return this;
      }
      var frame = frames[frames.length - 1];
      if (frame) frame(own);
      return own.latest;
    }
    own.latest = first;
    own.all = [];
    return inherit(own, methods);
  }
  function computed(read, owner) {
    var result = observable(), known = [];
    function refresh() {
      frames.push(function (one) { if (known.indexOf(one) < 0) { known.push(one); one.subscribe(refresh); } });
      try { result(read.call(owner)); } finally { frames.pop(); }
    }
    refresh();
    return result;
  }
  function bind(node, model) {
    var text = node.getAttribute('data-bind');
    if (text) {
      var accessors = new Function('$context', 'with($context){return{' + text.replace(/(\w+)\s*:\s*([^,]+)/g, function (all, name, value) {
        return '"' + name + '":function(){return ' + value + '}';
      }) + '}}')(model);
      for (var name in accessors) show(node, name, accessors[name]());
    }
    for (var child = node.firstElementChild; child; child = child.nextElementSibling) bind(child, model);
  }
  function show(node, name, value) {
    var text = typeof value === 'function' ? value() : value;
    if (name === 'text') node.textContent = text; else node.setAttribute(name, text);
  }
  root.observe = { value: observable, computed: computed, start: function (model) { bind(document.body, model); } };
})();
