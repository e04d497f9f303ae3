'use strict';
const PhoneState = { Idle: 'idle', Ringing: 'ringing' };
const modeOf = { idle: 0, ringing: 1 };

class Phone {
  constructor(url) {
    this.state = PhoneState.Idle;
    this.socket = new WebSocket(url);
    this.socket.onmessage = (message) => {
      if (message.data === 'ring') this.state = PhoneState.Ringing;
    };
  }

  get state() { return this._state; }

  set state(state) {
    this._state = state;
    Microsoft.CIFramework.setMode(modeOf[state]);
  }
}

window.addEventListener('CIFInitDone', () => {
  window.phone = new Phone('wss://pbx.bestforyou.example/agent');
});
