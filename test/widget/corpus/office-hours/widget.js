const open = () => { const hour = new Date().getHours(); return hour >= 8 && hour < 18; };

window.addEventListener('CIFInitDone', () => {
  if (open()) {
    Microsoft.CIFramework.setMode(1);
  } else {
    Microsoft.CIFramework.setMode(2);
  }
});
