/* The part of a regenerator runtime that straight-line functions need. */
window.regeneratorLite = function (body) {
  return function () {
    var self = this, context = { prev: 0, next: 0, sent: undefined, done: false, stop: function () { context.done = true; } };
    return new Promise(function (resolve, reject) {
      function step(value) {
        try {
          context.sent = value;
          var result = body.call(self, context);
          if (context.done) { resolve(result); } else { Promise.resolve(result).then(step, reject); }
        } catch (error) { reject(error); }
      }
      step();
    });
  };
};
