class CtiPanel extends HTMLElement {
  static observedAttributes = ['mode'];

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = '<slot></slot>';
  }

  connectedCallback() {
    const tag = document.createElement('script');
    Object.assign(tag, { src: `${this.getAttribute('org')}/webresources/Widget/msdyn_ciLibrary.js` });
    Object.assign(tag.dataset, { crmurl: this.getAttribute('org'), cifid: 'CIFMainLibrary' });
    this.shadowRoot.append(tag);
    window.cifReady.then(() => this.apply());
  }

  apply() {
    Microsoft.CIFramework.setMode({ minimised: 0, docked: 1 }[this.getAttribute('mode')]);
  }
}

customElements.define('cti-panel', CtiPanel);
