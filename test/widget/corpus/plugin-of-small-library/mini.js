/* A small library in the manner of jQuery. */
(function (window, factory) {
  'use strict';
  window.$ = window.mini = factory(window);
})(typeof window !== 'undefined' ? window : this, function (window) {
  'use strict';
  var document = window.document, list = [], push = list.push, slice = list.slice;
  var expando = 'mini' + ('1.0' + Math.random()).replace(/\D/g, ''), guid = 0, cache = {};
  var dashed = /-([a-z])/g, idOnly = /^#([\w-]+)$/, spaces = /[^\s]+/g;
  function camel(text) { return text.replace(dashed, function (all, letter) { return letter.toUpperCase(); }); }
  function mini(selector, context) { return new mini.fn.init(selector, context); }
  mini.fn = mini.prototype = {
    constructor: mini,
    length: 0,
    push: push,
    splice: list.splice,
    toArray: function () { return slice.call(this); },
    each: function (fn) { return mini.each(this, fn); },
    on: function (types, selector, handler) {
      if (handler === undefined) { handler = selector; selector = undefined; }
      return this.each(function () { mini.event.add(this, types, handler, selector); });
    },
    trigger: function (type, data) { return this.each(function () { mini.event.trigger(type, data, this); }); },
    addClass: function (name) { return this.each(function () { this.classList.add(name); }); }
  };
  mini.extend = mini.fn.extend = function () {
    var target = arguments[0] || {}, at = 1, source, name;
    if (at === arguments.length) { target = this; at--; }
    for (; at < arguments.length; at++)
      if ((source = arguments[at]) != null) for (name in source) if (source[name] !== undefined) target[name] = source[name];
    return target;
  };
  mini.extend({
    each: function (many, fn) {
      var at = 0, name;
      if ('length' in many && typeof many.length === 'number') {
        for (; at < many.length; at++) if (fn.call(many[at], at, many[at]) === false) break;
      } else for (name in many) if (fn.call(many[name], name, many[name]) === false) break;
      return many;
    },
    merge: function (first, second) {
      var at = first.length;
      for (var i = 0; i < second.length; i++) first[at++] = second[i];
      first.length = at;
      return first;
    },
    data: function (owner, name, value) {
      var id = owner[expando] || (owner[expando] = ++guid), all = cache[id] || (cache[id] = {});
      if (value !== undefined) all[camel(name)] = value;
      return all[camel(name)];
    },
    proxy: function (fn, context) {
      var bound = slice.call(arguments, 2);
      return function () { return fn.apply(context || this, bound.concat(slice.call(arguments))); };
    }
  });
  mini.event = {
    add: function (element, types, handler, selector) {
      var events = mini.data(element, 'mini-events') || mini.data(element, 'mini-events', {});
      mini.each(types.match(spaces) || [''], function (at, type) {
        if (!events[type]) {
          events[type] = [];
          element.addEventListener(type, function (event) { mini.event.dispatch.call(element, event); });
        }
        events[type].push({ handler: handler, selector: selector });
      });
    },
    dispatch: function (native) {
      var events = mini.data(this, 'mini-events')[native.type] || [], args = slice.call(arguments), element = this;
      mini.each(events.slice(0), function (at, one) {
        if (!one.selector) { one.handler.apply(element, args); return; }
        for (var node = native.target; node && node !== element; node = node.parentNode)
          if (node.nodeType === 1 && node.matches(one.selector)) one.handler.apply(node, args);
      });
    },
    trigger: function (type, data, element) {
      var event = { type: type, target: element, preventDefault: function () {} };
      for (var node = element; node; node = node.parentNode)
        if ((mini.data(node, 'mini-events') || {})[type])
          mini.event.dispatch.apply(node, mini.merge([event], data || []));
    }
  };
  mini.fn.init = function (selector, context) {
    if (!selector) return this;
    if (selector.nodeType || selector === window) { this[0] = selector; this.length = 1; return this; }
    if (typeof selector === 'function') { document.addEventListener('DOMContentLoaded', function () { selector(mini); }); return this; }
    var id = idOnly.exec(selector);
    if (id) { var found = document.getElementById(id[1]); return found ? mini.merge(this, [found]) : this; }
    return mini.merge(this, (context || document).querySelectorAll(selector));
  };
  mini.fn.init.prototype = mini.fn;
  return mini;
});
