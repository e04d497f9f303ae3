(function ($, window) {
  var defaults = { startHidden: false, speed: 200 };

  function Phone(element, options) {
    this.$element = $(element);
    this.options = $.extend({}, defaults, options);
    $(document).on('cif-ready', $.proxy(this.ready, this));
    this.$element.on('click', '.js-open', $.proxy(this.open, this));
  }

  Phone.prototype = {
    constructor: Phone,
    ready: function () {
      if (this.options.startHidden) window.Microsoft.CIFramework.setMode(2);
      else this.open();
    },
    open: function (event) {
      if (event) event.preventDefault();
      window.Microsoft.CIFramework.setMode(1);
    }
  };

  $.fn.phone = function (options) {
    return this.each(function () {
      if (!$.data(this, 'phone')) $.data(this, 'phone', new Phone(this, options));
    });
  };
})(window.mini, window);
