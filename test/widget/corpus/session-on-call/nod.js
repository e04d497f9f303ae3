(function (cti) {
  var current = null;

  cti.onIncoming = function (call) {
    var input = {
      templateName: 'nod_voice_session',
      templateParameters: { customer: call.from },
      context: { CallId: call.id }
    };
    return Microsoft.CIFramework.createSession(input).then(function (id) { current = id; });
  };

  function init() {
    Microsoft.CIFramework.setMode(2);
    var socket = new WebSocket('wss://cti.nod.example');
    socket.onmessage = function (event) {
      var message = JSON.parse(event.data);
      if (message.type === 'incoming') { cti.onIncoming(message.call); }
    };
  }

  window.addEventListener('CIFInitDone', init, false);
})(window.NodCti = window.NodCti || {});
