/* Enough of React to mount function components without state. */
(function (w) {
  var effects = [];
  function build(element) {
    if (typeof element !== 'object') { return document.createTextNode(element); }
    if (typeof element.type === 'function') { return build(element.type(element.props)); }
    var node = document.createElement(element.type);
    if (element.props.onClick) { node.addEventListener('click', element.props.onClick); }
    element.children.forEach(function (child) { node.appendChild(build(child)); });
    return node;
  }
  w.React = {
    createElement: function (type, props) { return { type: type, props: props || {}, children: [].slice.call(arguments, 2) }; },
    useCallback: function (fn) { return fn; },
    useEffect: function (fn) { effects.push(fn); }
  };
  w.ReactDOM = {
    render: function (element, node) {
      node.appendChild(build(element));
      effects.splice(0).forEach(function (fn) { fn(); });
    }
  };
})(window);
