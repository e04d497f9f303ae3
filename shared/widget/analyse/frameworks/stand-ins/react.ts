/**
 * What React and ReactDOM do, as far as it decides when code of a widget runs: for pages that take them from elsewhere.
 * Run by the machine like any script of the page, never by this process.
 */
export const react = `
(function (window) {
  var current, left = 40;
  function flat(list) {
    return list.reduce(function (all, one) { return all.concat(Array.isArray(one) ? flat(one) : [one]); }, []);
  }
  function createElement(type, props) {
    var given = Object.assign({}, props), children = Array.prototype.slice.call(arguments, 2);
    if (type && type.defaultProps) given = Object.assign({}, type.defaultProps, given);
    if (children.length === 1) given.children = children[0];
    else if (children.length > 1) given.children = children;
    return { $$typeof: 'element', type: type, props: given, key: given.key };
  }
  function Component(props) { this.props = props; }
  Component.prototype.isReactComponent = {};
  Component.prototype.setState = function (change, then) {
    var next = typeof change === 'function' ? change(this.state, this.props) : change;
    var before = this.state;
    this.state = Object.assign({}, this.state, next);
    this.instance.afterwards.push([this, before, then]);
    this.instance.root.plan();
  };
  Component.prototype.forceUpdate = function () { this.instance.root.plan(); };
  function PureComponent(props) { this.props = props; }
  PureComponent.prototype = Object.create(Component.prototype);
  function hook(make) {
    var at = current.next++;
    if (at >= current.hooks.length) current.hooks.push(make());
    return current.hooks[at];
  }
  function changed(before, after) {
    if (!before || !after || before.length !== after.length) return true;
    return after.some(function (one, at) { return !Object.is(one, before[at]); });
  }
  function useReducer(reducer, start, init) {
    var instance = current;
    var own = hook(function () {
      var made = { value: init ? init(start) : start };
      made.dispatch = function (action) {
        var next = made.reducer(made.value, action);
        if (Object.is(next, made.value)) return;
        made.value = next;
        instance.root.plan();
      };
      return made;
    });
    own.reducer = reducer;
    return [own.value, own.dispatch];
  }
  function useState(start) {
    return useReducer(function (value, next) { return typeof next === 'function' ? next(value) : next; }, undefined,
      function () { return typeof start === 'function' ? start() : start; });
  }
  function useEffect(run, deps) {
    var own = hook(function () { return {}; });
    var due = changed(own.deps, deps);
    own.deps = deps;
    if (due) current.effects.push(function () {
      if (typeof own.clean === 'function') own.clean();
      own.clean = run();
    });
  }
  function useMemo(make, deps) {
    var own = hook(function () { return {}; });
    if (changed(own.deps, deps)) own.value = make();
    own.deps = deps;
    return own.value;
  }
  function useSyncExternalStore(subscribe, get) {
    var instance = current;
    useEffect(function () { return subscribe(function () { instance.root.plan(); }); }, [subscribe]);
    return get();
  }
  function createContext(value) {
    var context = { value: value };
    context.Provider = { $$provides: context };
    context.Consumer = function (props) { return props.children(context.value); };
    return context;
  }
  function instanceAt(root, path, type) {
    var known = root.instances[path];
    if (known && known.type === type) return known;
    return root.instances[path] =
      { type: type, root: root, hooks: [], next: 0, effects: [], afterwards: [], isNew: true };
  }
  function call(root, path, render, props, ref) {
    var instance = instanceAt(root, path, render), outer = current;
    instance.next = 0;
    instance.effects = [];
    current = instance;
    var result;
    try { result = render(props, ref); } finally { current = outer; }
    return { node: result, effects: instance.effects };
  }
  function build(root, element, path) {
    if (element === null || element === undefined || typeof element === 'boolean') return [];
    if (Array.isArray(element))
      return flat(element.map(function (one, at) { return build(root, one, path + '/' + at); }));
    if (typeof element !== 'object') return [document.createTextNode(String(element))];
    var type = element.type, props = element.props || {};
    if (typeof type === 'string') return [host(root, type, props, path)];
    if (type && type.$$provides) {
      var context = type.$$provides, before = context.value;
      context.value = props.value;
      try { return build(root, props.children, path + '/p'); } finally { context.value = before; }
    }
    if (type && type.$$render) type = type.$$render;
    if (typeof type !== 'function') return build(root, props.children, path + '/c');
    if (type.prototype && type.prototype.isReactComponent) return classy(root, type, props, path);
    var done = call(root, path, type, props, props.ref);
    var nodes = build(root, done.node, path + '/r');
    root.effects = root.effects.concat(done.effects);
    return nodes;
  }
  function classy(root, type, props, path) {
    var instance = instanceAt(root, path, type), own = instance.own;
    if (!own) {
      own = instance.own = new type(props);
      own.instance = instance;
    }
    var before = own.props;
    own.props = props;
    if (type.contextType) own.context = type.contextType.value;
    if (type.getDerivedStateFromProps)
      own.state = Object.assign({}, own.state, type.getDerivedStateFromProps(props, own.state));
    if (props.ref && typeof props.ref === 'object') props.ref.current = own;
    var nodes = build(root, own.render(), path + '/r');
    if (instance.isNew) root.effects.push(function () { if (own.componentDidMount) own.componentDidMount(); });
    else if (instance.afterwards.length > 0) {
      var changes = instance.afterwards;
      instance.afterwards = [];
      root.effects.push(function () {
        if (own.componentDidUpdate) own.componentDidUpdate(before, changes[0][1]);
        changes.forEach(function (one) { if (typeof one[2] === 'function') one[2].call(own); });
      });
    }
    instance.isNew = false;
    return nodes;
  }
  function host(root, type, props, path) {
    var node = document.createElement(type);
    Object.keys(props).forEach(function (name) {
      var value = props[name];
      if (/^on[A-Z]/.test(name)) {
        if (typeof value === 'function') node.addEventListener(name.slice(2).toLowerCase(), value);
      } else if (name === 'ref') {
        if (typeof value === 'function') value(node); else if (value) value.current = node;
      } else if (name !== 'children' && name !== 'key' && name !== 'style' && typeof value !== 'object')
        node.setAttribute(name === 'className' ? 'class' : name, value);
    });
    build(root, props.children, path + '/h').forEach(function (one) { node.appendChild(one); });
    return node;
  }
  function createRoot(container) {
    var root = { instances: {}, effects: [], isPlanned: false };
    root.draw = function () {
      root.isPlanned = false;
      root.effects = [];
      var nodes = build(root, root.element, '');
      if (container && container.replaceChildren) container.replaceChildren.apply(container, nodes);
      var due = root.effects;
      setTimeout(function () { due.forEach(function (run) { run(); }); }, 0);
    };
    root.plan = function () {
      if (root.isPlanned || left <= 0) return;
      left -= 1;
      root.isPlanned = true;
      setTimeout(root.draw, 0);
    };
    return {
      render: function (element) { root.element = element; root.plan(); },
      unmount: function () { root.element = null; }
    };
  }
  function same(value) { return value; }
  function wrap(type) { return { $$render: type.$$render || type }; }
  window.React = {
    createElement: createElement, Component: Component, PureComponent: PureComponent,
    Fragment: 'fragment', StrictMode: {}, Suspense: {}, Profiler: {},
    useState: useState, useReducer: useReducer, useEffect: useEffect, useLayoutEffect: useEffect,
    useInsertionEffect: useEffect, useMemo: useMemo, useSyncExternalStore: useSyncExternalStore,
    useCallback: function (fn, deps) { return useMemo(function () { return fn; }, deps); },
    useRef: function (start) { return hook(function () { return { current: start }; }); },
    useContext: function (context) { return context.value; },
    useId: function () { return ':r' + current.next + ':'; },
    useTransition: function () { return [false, function (run) { run(); }]; },
    useDeferredValue: same, useDebugValue: function () {}, useImperativeHandle: function () {},
    startTransition: function (run) { run(); },
    createContext: createContext, createRef: function () { return { current: null }; },
    memo: wrap,
    forwardRef: function (render) { return { $$render: function (props) { return render(props, props.ref); } }; },
    lazy: function () { return {}; },
    isValidElement: function (one) { return !!one && one.$$typeof === 'element'; },
    cloneElement: function (element, props) {
      return createElement(element.type, Object.assign({}, element.props, props));
    },
    Children: { map: function (all, fn) { return flat([all]).map(fn); }, toArray: function (all) { return flat([all]); },
      only: same, forEach: function (all, fn) { flat([all]).forEach(fn); } },
    version: '18.3.1'
  };
  window.React.Fragment = {};
  window.ReactDOM = {
    createRoot: createRoot,
    hydrateRoot: function (container, element) { var root = createRoot(container); root.render(element); return root; },
    render: function (element, container, then) {
      createRoot(container).render(element);
      if (typeof then === 'function') setTimeout(then, 1);
    },
    createPortal: same, flushSync: function (run) { return run(); }, findDOMNode: function () { return null; },
    unstable_batchedUpdates: function (run) { return run(); }, unmountComponentAtNode: function () { return true; }
  };
  window.ReactDOM.hydrate = window.ReactDOM.render;
})(window);
`;
