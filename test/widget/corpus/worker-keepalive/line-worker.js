onmessage = () => {
  const socket = new WebSocket('wss://line.contoso.example');
  socket.onmessage = (e) => postMessage(JSON.parse(e.data));
};
