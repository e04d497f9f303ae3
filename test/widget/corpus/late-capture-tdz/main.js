window.addEventListener('CIFInitDone', start);
var api = Microsoft.CIFramework;
function start() { api.setMode(1); }
