window.addEventListener('CIFInitDone', () => { Microsoft.CIFramework.setMode(1); });
