(function (wg) {
  'use strict';
  function Emitter() { this._listeners = {}; }
  Emitter.prototype.on = function (name, fn) {
    (this._listeners[name] = this._listeners[name] || []).push(fn);
    return this;
  };
  Emitter.prototype.emit = function (name) {
    var args = Array.prototype.slice.call(arguments, 1);
    (this._listeners[name] || []).forEach(function (fn) { fn.apply(null, args); });
  };
  wg.Emitter = Emitter;
})(window.Woodgrove = window.Woodgrove || {});
