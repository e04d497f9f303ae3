/* Enough of React to mount one function component. */
(function (w) {
  var queue = [];
  w.React = {
    createElement: function (type, props, child) { return { type: type, props: props || {}, child: child }; },
    useState: function (value) { return [value, function () {}]; },
    useEffect: function (effect) { queue.push(effect); }
  };
  w.ReactDOM = {
    createRoot: function (node) {
      return {
        render: function (element) {
          var tree = typeof element.type === 'function' ? element.type(element.props) : element;
          node.textContent = tree.child;
          var effects = queue.splice(0);
          Promise.resolve().then(function () { effects.forEach(function (run) { run(); }); });
        }
      };
    }
  };
})(window);
