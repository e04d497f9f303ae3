class SipClient extends EventTarget {
  constructor(uri) { super(); this.uri = uri; }
  connect() {
    this.socket = new WebSocket(this.uri, 'sip');
    this.socket.addEventListener('open', () => this.dispatchEvent(new CustomEvent('registered')));
    this.socket.addEventListener('message', ({ data }) => {
      if (/^INVITE /.test(data)) this.dispatchEvent(new CustomEvent('invite', { detail: data }));
    });
  }
}
const client = new SipClient('wss://sbc.contoso.example');
client.addEventListener('invite', () => Microsoft.CIFramework.setMode(1));
client.addEventListener('registered', () => Microsoft.CIFramework.setClickToAct(true));
addEventListener('CIFInitDone', () => client.connect());
