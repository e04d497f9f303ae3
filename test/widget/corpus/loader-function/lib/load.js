/* load(path, { before, success, error }): adds a script tag. */
window.load = function (path, options) {
  var el = document.createElement('script');
  el.src = path;
  el.async = true;
  el.onload = function () { if (options.success) { options.success(); } };
  el.onerror = function () { if (options.error) { options.error(path); } };
  if (options.before) { options.before(path, el); }
  document.head.appendChild(el);
};
