var client, token;
var answer = null;

function fetchToken() {
  return fetch('/token', { credentials: 'include' }).then(function (response) { return response.json(); });
}

function onIncoming(call) {
  Microsoft.CIFramework.setMode(1);
  answer = document.getElementById('answer');
  answer.disabled = false;
  answer.onclick = function () { call.accept(); };
  call.on('disconnect', function () { Microsoft.CIFramework.setMode(0); });
}

window.addEventListener('CIFInitDone', function () {
  Microsoft.CIFramework.setMode(0);
  fetchToken().then(function (body) {
    client = new Telephony.Client(body.token, { edge: 'dublin' });
    client.on('incoming', onIncoming);
    client.register();
  });
});
