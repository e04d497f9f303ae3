const worker = new Worker('line-worker.js');
const on = {
  registered: () => Microsoft.CIFramework.setMode(2),
  ringing: ({ from }) => {
    Microsoft.CIFramework.setMode(1);
    Microsoft.CIFramework.searchAndOpenRecords('contact', `?$search=${from}`, false);
  },
};
worker.onmessage = ({ data: [type, payload] }) => on[type](payload);
addEventListener('CIFInitDone', () => worker.postMessage(['start']));
