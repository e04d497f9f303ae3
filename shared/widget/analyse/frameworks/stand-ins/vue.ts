/**
 * What Vue does, as far as it decides when code of a widget runs: for pages that take it from elsewhere. Run by the
 * machine like any script of the page, never by this process.
 */
export const vue = String.raw`
(function (window) {
  var active, mounting, jobs = [], isPlanned = false;
  function track(deps) { if (active && deps.indexOf(active) < 0) { deps.push(active); active.deps.push(deps); } }
  function trigger(deps) { deps.slice().forEach(function (effect) { effect.notify(); }); }
  function plan(job) {
    if (jobs.indexOf(job) < 0) jobs.push(job);
    if (isPlanned) return;
    isPlanned = true;
    Promise.resolve().then(function () {
      isPlanned = false;
      var due = jobs;
      jobs = [];
      due.forEach(function (run) { run(); });
    });
  }
  function effectOf(get, notify) {
    var effect = { deps: [], isOn: true };
    effect.notify = function () { if (effect.isOn) notify(); };
    effect.run = function () {
      effect.deps.forEach(function (deps) { var at = deps.indexOf(effect); if (at >= 0) deps.splice(at, 1); });
      effect.deps = [];
      var outer = active;
      active = effect;
      try { return get(); } finally { active = outer; }
    };
    effect.stop = function () { effect.isOn = false; };
    return effect;
  }
  function ref(start) {
    if (isRef(start)) return start;
    var deps = [], value = reactive(start);
    return { __v_isRef: true,
      get value() { track(deps); return value; },
      set value(next) { if (!Object.is(next, value)) { value = reactive(next); trigger(deps); } } };
  }
  function isRef(one) { return !!one && typeof one === 'object' && one.__v_isRef === true; }
  function unref(one) { return isRef(one) ? one.value : one; }
  var proxies = new WeakMap();
  function reactive(target) {
    if (!target || typeof target !== 'object' || isRef(target)) return target;
    if (Object.prototype.toString.call(target) !== '[object Object]' && !Array.isArray(target)) return target;
    if (proxies.has(target)) return proxies.get(target);
    var all = {};
    function depsOf(key) { return all[key] || (all[key] = []); }
    var proxy = new Proxy(target, {
      get: function (object, key, self) {
        track(depsOf(key));
        var value = Reflect.get(object, key, self);
        return isRef(value) ? value.value : typeof value === 'function' ? value : reactive(value);
      },
      set: function (object, key, value, self) {
        var before = object[key];
        if (isRef(before) && !isRef(value)) { before.value = value; return true; }
        object[key] = value;
        if (!Object.is(before, value)) trigger(depsOf(key));
        return true;
      }
    });
    proxies.set(target, proxy);
    proxies.set(proxy, proxy);
    return proxy;
  }
  function computed(given) {
    var get = typeof given === 'function' ? given : given.get, deps = [], value, isStale = true;
    var effect = effectOf(get, function () { isStale = true; trigger(deps); });
    return { __v_isRef: true,
      get value() { track(deps); if (isStale) { value = effect.run(); isStale = false; } return value; },
      set value(next) { if (given.set) given.set(next); } };
  }
  function readOf(source) {
    if (typeof source === 'function') return source;
    if (isRef(source)) return function () { return source.value; };
    if (Array.isArray(source)) return function () { return source.map(function (one) { return readOf(one)(); }); };
    return function () { Object.keys(source).forEach(function (key) { return source[key]; }); return source; };
  }
  function watch(source, callback, options) {
    var before, isDeep = Array.isArray(source) || !(typeof source === 'function' || isRef(source));
    var job = function () {
      if (!effect.isOn) return;
      var next = effect.run();
      if (Object.is(next, before) && !isDeep && !(options && options.deep)) return;
      var last = before;
      before = next;
      if (options && options.once) effect.stop();
      callback(next, last, function () {});
    };
    var effect = effectOf(readOf(source), function () { if (options && options.flush === 'sync') job(); else plan(job); });
    if (options && options.immediate) { before = effect.run(); callback(before, undefined, function () {}); }
    else before = effect.run();
    return effect.stop;
  }
  function watchEffect(run) {
    var effect = effectOf(function () { return run(function () {}); }, function () { plan(effect.run); });
    effect.run();
    return effect.stop;
  }
  function on(name) { return function (run) { if (mounting) mounting[name].push(run); }; }
  function toRefs(object) {
    var made = {};
    Object.keys(object).forEach(function (key) {
      made[key] = { __v_isRef: true, get value() { return object[key]; }, set value(next) { object[key] = next; } };
    });
    return made;
  }
  function listen(context, root) {
    if (!root || !root.querySelectorAll) return;
    root.querySelectorAll('*').forEach(function (node) {
      Array.prototype.slice.call(node.attributes).forEach(function (one) {
        var type = /^(?:@|v-on:)([\w-]+)/.exec(one.name);
        if (type) node.addEventListener(type[1], function (event) { evaluate(context, one.value, event); });
      });
    });
  }
  function evaluate(context, text, event) {
    var plain = /^\s*([\w$]+)\s*(?:\(([^()]*)\))?\s*;?\s*$/.exec(text);
    var assigned = /^\s*([\w$]+)\s*=\s*(.+)$/.exec(text);
    if (plain && typeof context[plain[1]] === 'function')
      return context[plain[1]].apply(context, plain[2] === undefined ? [event] : new Function('$event', 'return [' + plain[2] + ']')(event));
    if (assigned) context[assigned[1]] = new Function('$event', 'return (' + assigned[2] + ')')(event);
  }
  function start(options, props, container, app) {
    var hooks = mounting = { beforeMount: [], mounted: [] };
    var context = reactive({}), state;
    if (options.setup) {
      state = options.setup(reactive(props || {}), { emit: function () {}, expose: function () {}, attrs: {}, slots: {} });
      if (state && typeof state === 'object') Object.keys(state).forEach(function (key) { context[key] = state[key]; });
    }
    mounting = undefined;
    Object.keys(props || {}).forEach(function (key) { context[key] = props[key]; });
    Object.keys(options.methods || {}).forEach(function (key) { context[key] = options.methods[key].bind(context); });
    context.$watch = function (key, fn, how) {
      return watch(typeof key === 'function' ? key : function () { return at(key); }, fn.bind(context), how);
    };
    context.$nextTick = nextTick;
    context.$emit = function () {};
    context.$el = container;
    context.$refs = {};
    Object.keys((app && app.config.globalProperties) || {}).forEach(function (key) {
      context[key] = app.config.globalProperties[key];
    });
    function at(path) { return path.split('.').reduce(function (one, key) { return one[key]; }, context); }
    function run(name) { if (typeof options[name] === 'function') options[name].call(context); }
    run('beforeCreate');
    var data = typeof options.data === 'function' ? options.data.call(context, context) : options.data;
    Object.keys(data || {}).forEach(function (key) { context[key] = data[key]; });
    Object.keys(options.computed || {}).forEach(function (key) {
      var given = options.computed[key];
      context[key] = computed(typeof given === 'function' ? function () { return given.call(context, context); }
        : { get: given.get.bind(context), set: given.set && given.set.bind(context) });
    });
    Object.keys(options.watch || {}).forEach(function (key) {
      var given = options.watch[key];
      var fn = typeof given === 'object' ? given.handler : given;
      watch(function () { return at(key); }, typeof fn === 'string' ? context[fn] : fn.bind(context), given);
    });
    run('created');
    hooks.beforeMount.forEach(function (each) { each(); });
    run('beforeMount');
    var render = typeof state === 'function' ? state : options.render && options.render.bind(context);
    if (render) {
      var draw = function () { show(render(h), container, app); };
      var effect = effectOf(draw, function () { plan(effect.run); });
      effect.run();
    } else {
      if (typeof options.template === 'string' && container && !/^#/.test(options.template))
        container.innerHTML = options.template;
      listen(context, container);
      Object.keys(options.components || {}).concat(Object.keys((app && app.parts) || {})).forEach(function (name) {
        var part = (options.components || {})[name] || app.parts[name];
        if (part && part !== options) start(part, {}, document.createElement('div'), app);
      });
    }
    hooks.mounted.forEach(function (each) { each(); });
    run('mounted');
    return context;
  }
  function h(type, props, children) {
    if (arguments.length === 2 && (Array.isArray(props) || typeof props !== 'object')) return { type: type, props: {}, children: props };
    return { type: type, props: props || {}, children: children };
  }
  function show(node, container, app) {
    if (!container || !container.appendChild) return;
    if (container.replaceChildren) container.replaceChildren();
    add(node, container, app);
  }
  function add(node, into, app) {
    if (node === null || node === undefined || typeof node === 'boolean') return;
    if (Array.isArray(node)) { node.forEach(function (one) { add(one, into, app); }); return; }
    if (typeof node !== 'object') { into.appendChild(document.createTextNode(String(node))); return; }
    if (typeof node.type === 'object') {
      if (!node.type.__shown) { node.type.__shown = true; start(node.type, node.props, document.createElement('div'), app); }
      return;
    }
    if (typeof node.type !== 'string') return;
    var element = document.createElement(node.type);
    Object.keys(node.props).forEach(function (name) {
      if (/^on[A-Z]/.test(name)) element.addEventListener(name.slice(2).toLowerCase(), node.props[name]);
      else if (typeof node.props[name] !== 'object') element.setAttribute(name, node.props[name]);
    });
    add(node.children, element, app);
    into.appendChild(element);
  }
  function nextTick(run) { var done = Promise.resolve(); return run ? done.then(run) : done; }
  function createApp(options, props) {
    var app = { parts: {}, config: { globalProperties: {} },
      use: function (plugin, given) { if (plugin && plugin.install) plugin.install(app, given); else if (typeof plugin === 'function') plugin(app, given); return app; },
      component: function (name, part) { app.parts[name] = part; return app; },
      directive: function () { return app; }, mixin: function () { return app; },
      provide: function (key, value) { provided.set(key, value); return app; },
      mount: function (where) {
        var container = typeof where === 'string' ? document.querySelector(where) : where;
        return start(options || {}, props, container, app);
      },
      unmount: function () {} };
    return app;
  }
  var provided = new Map(), parts = {};
  function Vue(options) {
    var container = typeof options.el === 'string' ? document.querySelector(options.el) : options.el;
    var app = { parts: parts, config: { globalProperties: Vue.prototype } };
    var made = start(options, options.propsData, container, app);
    made.$mount = function () { return made; };
    made.$on = function () {};
    return made;
  }
  Object.assign(Vue, {
    ref: ref, shallowRef: ref, reactive: reactive, shallowReactive: reactive, readonly: reactive, markRaw: function (one) { return one; },
    toRaw: function (one) { return one; }, computed: computed, watch: watch, watchEffect: watchEffect, watchPostEffect: watchEffect,
    isRef: isRef, unref: unref, toRef: function (object, key) { return toRefs(object)[key]; }, toRefs: toRefs,
    onBeforeMount: on('beforeMount'), onMounted: on('mounted'), onUpdated: function () {}, onActivated: on('mounted'),
    onBeforeUnmount: function () {}, onUnmounted: function () {}, onErrorCaptured: function () {},
    nextTick: nextTick, createApp: createApp, createSSRApp: createApp, defineComponent: function (one) { return one; },
    h: h, provide: function (key, value) { provided.set(key, value); },
    inject: function (key, other) { return provided.has(key) ? provided.get(key) : other; },
    getCurrentInstance: function () { return {}; }, version: '3.4.0', config: {}, prototype: {},
    component: function (name, part) { parts[name] = part; return part; }, use: function () {}, set: function (o, k, v) { o[k] = v; },
    extend: function (options) { return function (more) { return Vue(Object.assign({}, options, more)); }; },
    observable: reactive
  });
  window.Vue = Vue;
})(window);
`;
