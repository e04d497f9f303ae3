onmessage = (event) => postMessage({ ringing: event.data === 'ring' });
