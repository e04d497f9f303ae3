window.addEventListener('CIFInitDone', () => Microsoft.CIFramework.setMode(2));
