(function (w) {
  w.$ = w.jQuery = function (fn) {
    if (document.readyState !== 'loading') { fn(); } else { document.addEventListener('DOMContentLoaded', fn); }
  };
})(window);
