const texts = { de: { ready: 'Bereit' }, en: { ready: 'Ready' } };

class PanelService {
  constructor(config, t) { this.config = config; this.t = t; }
  start() {
    const mode = { open: 1, closed: 0 }[this.config.panel.start];
    Microsoft.CIFramework.setMode(mode);
    document.title = this.t('ready');
  }
}

const container = new Container()
  .register(Tokens.config, () => JSON.parse(document.getElementById('config').textContent))
  .register(Tokens.texts, (c) => (key) => texts[c.resolve(Tokens.config).locale]?.[key] ?? key)
  .register(Tokens.panel, (c) => new PanelService(c.resolve(Tokens.config), c.resolve(Tokens.texts)));

window.addEventListener('CIFInitDone', () => container.resolve(Tokens.panel).start());
