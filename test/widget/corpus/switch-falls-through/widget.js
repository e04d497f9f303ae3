var phase = 'boot';
function advance(cif) {
  switch (phase) {
    case 'boot':
      cif.setClickToAct(true);
      // falls through
    case 'ready':
      cif.setMode(1);
      phase = 'ready';
      break;
    case 'closing':
    default:
      cif.setMode(0);
  }
}
window.addEventListener('CIFInitDone', function () { advance(Microsoft.CIFramework); });
window.addEventListener('beforeunload', function () { phase = 'closing'; advance(Microsoft.CIFramework); });
