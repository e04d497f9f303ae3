/* The few functions of jQuery this page uses. */
(function (w) {
  function Wrapped(list) { this.list = list; }
  Wrapped.prototype.on = function (name, fn) { this.list.forEach(function (n) { n.addEventListener(name, fn); }); return this; };
  Wrapped.prototype.text = function (text) { this.list.forEach(function (n) { n.textContent = text; }); return this; };
  Wrapped.prototype.ready = function (fn) { if (document.readyState !== 'loading') { fn(); } else { document.addEventListener('DOMContentLoaded', fn); } return this; };
  w.$ = w.jQuery = function (what) {
    if (typeof what === 'function') { return new Wrapped([document]).ready(what); }
    return new Wrapped(typeof what === 'string' ? Array.prototype.slice.call(document.querySelectorAll(what)) : [what]);
  };
})(window);
