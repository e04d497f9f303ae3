window.Vue = function (options) {
  var vm = this;
  Object.keys(options.data || {}).forEach(function (k) { vm[k] = options.data[k]; });
  Object.keys(options.methods || {}).forEach(function (k) { vm[k] = options.methods[k].bind(vm); });
  if (options.created) { options.created.call(vm); }
};
