import { phone } from './machine.mjs';

window.cifReady.then(() => phone.send({ type: 'READY' }));
const line = new WebSocket('wss://sbc.lucerne.example/agent');
line.onmessage = ({ data }) => phone.send(JSON.parse(data));
