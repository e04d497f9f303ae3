class PhonePanel extends HTMLElement {
  connectedCallback() {
    this.textContent = 'Waiting';
    window.addEventListener('CIFInitDone', () => this.ready());
  }

  ready() {
    this.textContent = 'Ready';
    window.Microsoft.CIFramework.setMode(1);
  }
}
customElements.define('phone-panel', PhonePanel);
