(function (factory) {
  var root = (typeof self == 'object' && self.self === self && self) || (typeof global == 'object' && global.global === global && global);
  if (typeof define === 'function' && define.amd) define(['exports'], function (exports) { root.Models = factory(root, exports); });
  else root.Models = factory(root, {});
})(function (root, Models) {
  var slice = Array.prototype.slice;
  var splitter = /\s+/;
  function extendInto(object) {
    slice.call(arguments, 1).forEach(function (source) { for (var key in source) object[key] = source[key]; });
    return object;
  }
  function each(iterate, events, name, callback, options) {
    var names, at = 0;
    if (name && typeof name === 'object') {
      for (names = Object.keys(name); at < names.length; at++) events = each(iterate, events, names[at], name[names[at]], options);
    } else if (name && splitter.test(name)) {
      for (names = name.split(splitter); at < names.length; at++) events = iterate(events, names[at], callback, options);
    } else events = iterate(events, name, callback, options);
    return events;
  }
  var Events = Models.Events = {
    on: function (name, callback, context) {
      this._events = each(function (events, name, callback, options) {
        (events[name] || (events[name] = [])).push({ callback: callback, ctx: options.context || options.owner });
        return events;
      }, this._events || {}, name, callback, { context: context, owner: this });
      return this;
    },
    listenTo: function (other, name, callback) { return other.on(name, callback, this), this; },
    trigger: function (name) {
      var args = Array(Math.max(0, arguments.length - 1));
      for (var i = 0; i < args.length; i++) args[i] = arguments[i + 1];
      var due = (this._events || {})[name];
      if (due) due.slice().forEach(function (one) { one.callback.apply(one.ctx, args); });
      return this;
    }
  };
  var Model = Models.Model = function (attributes) {
    this.attributes = {};
    this.set(extendInto({}, this.defaults, attributes), { silent: true });
    this.initialize.apply(this, arguments);
  };
  extendInto(Model.prototype, Events, {
    initialize: function () {},
    get: function (name) { return this.attributes[name]; },
    set: function (key, value, options) {
      var changes = {}, changed = [];
      if (typeof key === 'object') { changes = key; options = value; } else changes[key] = value;
      for (var name in changes) {
        if (this.attributes[name] !== changes[name]) changed.push(name);
        this.attributes[name] = changes[name];
      }
      if (!(options && options.silent))
        for (var i = 0; i < changed.length; i++) this.trigger('change:' + changed[i], this, this.attributes[changed[i]], options);
      return this;
    }
  });
  var View = Models.View = function (options) {
    extendInto(this, options && options.model ? { model: options.model } : {});
    this.initialize.apply(this, arguments);
  };
  extendInto(View.prototype, Events, { initialize: function () {} });
  Model.extend = View.extend = function (members, statics) {
    var parent = this;
    var child = members && Object.prototype.hasOwnProperty.call(members, 'constructor')
      ? members.constructor
      : function () { return parent.apply(this, arguments); };
    extendInto(child, parent, statics);
    child.prototype = extendInto(Object.create(parent.prototype), members);
    child.prototype.constructor = child;
    child.__super__ = parent.prototype;
    return child;
  };
  return Models;
});
