window.addEventListener('CIFInitDone', () => Microsoft.CIFramework.setMode(0));
document.addEventListener('sprout:init', () => {
  Sprout.data('phone', () => ({
    isOpen: false,
    open() {
      this.isOpen = true;
      Microsoft.CIFramework.setMode(1);
    },
  }));
});
