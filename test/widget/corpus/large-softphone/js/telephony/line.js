(function (wg) {
  'use strict';
  function Line(url) {
    wg.Emitter.call(this);
    var line = this;
    this.socket = new WebSocket(url);
    this.socket.onmessage = function (event) {
      var message = JSON.parse(event.data);
      line.emit(message.type, message);
    };
  }
  Line.prototype = Object.create(wg.Emitter.prototype);
  Line.prototype.dial = function (number) {
    this.socket.send(JSON.stringify({ type: 'dial', number: number }));
    this.emit('dialling', { number: number });
  };
  wg.Line = Line;
})(window.Woodgrove);
