window.Vue = {
  createApp: function (options) {
    return {
      mount: function () {
        var vm = Object.assign({}, options.data ? options.data() : {}, options.methods);
        if (options.mounted) { options.mounted.call(vm); }
        return vm;
      }
    };
  }
};
