/** The host's side of CIF 2.0, written for the sandbox: one frame a provider, and answers to what the widgets ask. */
(() => {
  const { sessions, session } = window.Sandbox;
  const usual = 'allow-forms,allow-popups,allow-scripts,allow-same-origin,allow-modals,allow-downloads';
  const [minimised, docked, hidden] = [0, 1, 2];
  const panelStates = { 162450000: minimised, 162450001: hidden, 162450002: docked };
  const panel = document.getElementById('side-panel');
  const stored = JSON.parse(sessionStorage.getItem('channelProviders') ?? '[]');
  const providers = stored.map((row, index) => ({
    row,
    frame: frameOf(row, index),
    clickToAct: false,
    /** By the window that asked: which events it wants, and where it is from. */
    listeners: new Map(),
  }));

  function frameOf(row, index) {
    const frame = document.createElement('iframe');
    frame.id = index === 0 ? 'SidePanelIFrame' : `SidePanelIFrame${index}`;
    frame.title = row.msdyn_label ?? row.msdyn_name;
    frame.allow = 'microphone; camera; autoplay';
    frame.sandbox.value = (row.msdyn_sandboxconfiguration ?? usual).replaceAll(/[\s,]+/g, ' ');
    frame.src = row.msdyn_channelurl;
    return frame;
  }

  /** On the home session a lone provider is at home; among several nobody is. */
  const ownerOf = ({ owner }) => owner ?? (providers.length === 1 ? providers[0] : undefined);

  function render() {
    const focused = sessions.focused();
    const owner = ownerOf(focused);
    const mode = owner === undefined ? minimised : focused.mode;
    panel.hidden = mode === hidden || providers.length === 0;
    panel.classList.toggle('minimised', mode !== docked);
    for (const { frame } of providers) frame.classList.toggle('other', frame !== owner?.frame);
  }

  function own(provider) {
    const focused = sessions.focused();
    if (ownerOf(focused) !== provider) throw new Error('The session in focus is not one of this provider.');
    return focused;
  }

  function openSession(provider, input) {
    const name = typeof input === 'object' ? input?.templateName : input;
    const template = session.sessionTemplates.find((row) => row.msdyn_uniquename === name);
    const mode = panelStates[template?.msdyn_panelstate] ?? docked;
    return sessions.open(provider.row.msdyn_label ?? 'Conversation', provider, mode);
  }

  const answers = {
    setmode: (provider, value) => {
      if (![0, 1, 2, 3].includes(value)) throw new Error('A mode is 0, 1, 2 or 3.');
      own(provider).mode = value;
      render();
      for (const one of providers) raise(one, 'onmodechanged', JSON.stringify({ value }));
    },
    getmode: () => sessions.focused().mode,
    setwidth: () => undefined,
    getwidth: () => panel.offsetWidth,
    setclicktoact: (provider, value) => {
      provider.clickToAct = value === true;
    },
    getclicktoact: (provider) => provider.clickToAct,
    getenvironment: (provider) =>
      JSON.stringify({
        appName: session.app.uniqueName,
        clientUrl: location.origin,
        appUrl: location.href,
        orgId: session.organization,
        userId: session.user.id,
        username: session.user.name,
        customParams: provider.row.msdyn_customparams,
      }),
    addhandler: (provider, name, { source, origin }) => {
      const names = provider.listeners.get(source)?.names ?? new Set();
      provider.listeners.set(source, { origin, names: names.add(name) });
    },
    removehandler: (provider, name, { source }) => void provider.listeners.get(source)?.names.delete(name),
    cancreatesession: () => true,
    createsession: openSession,
    getfocusedsession: () => sessions.focused().id,
    getallsessions: () => sessions.all().map(({ id }) => id),
    requestfocussession: (_provider, id) => sessions.focus(id),
  };

  const originOf = (text) => (URL.canParse(text ?? '') ? new URL(text).origin : undefined);

  /** Whether a window is that of the frame or of one inside it, however deep: pages of other origins show their `parent`. */
  function isWithin(source, frame) {
    for (let at = source; at !== null; at = at.parent === at ? null : at.parent)
      if (at === frame.contentWindow) return true;
    return false;
  }

  /**
   * By origin, as the real one does: of the page that was configured, a frame within it, or the trusted domain. After a
   * redirect to another origin nobody is heard. Of several providers of one origin it is the one whose panel asks.
   */
  function senderOf({ origin, source }) {
    const known = providers.filter(({ row }) =>
      [row.msdyn_channelurl, row.msdyn_trusteddomain].some((address) => originOf(address) === origin),
    );
    if (known.length === 0 && providers.some(({ frame }) => isWithin(source, frame)))
      console.error(
        `A message from ${origin} is ignored: it is neither the channel URL's origin nor trusted.`,
      );
    return known.find(({ frame }) => isWithin(source, frame)) ?? known[0];
  }

  function raise({ listeners }, name, data) {
    for (const [source, { origin, names }] of listeners)
      if (names.has(name)) source.postMessage({ messageType: 'event', name, data }, origin);
  }

  window.addEventListener('message', (event) => {
    const { messageType, messageCorrelationId, messageData = [] } = event.data ?? {};
    if (typeof messageType !== 'string' || messageCorrelationId === undefined) return;
    const provider = senderOf(event);
    if (provider === undefined) return;
    const answer = (succeeded, data) =>
      event.source.postMessage(
        { messageCorrelationId, messageSucceeded: succeeded, messageData: data },
        event.origin,
      );
    const act = answers[messageType.toLowerCase()];
    try {
      if (act === undefined) answer(false, `The sandbox does not know ${messageType}.`);
      else answer(true, act(provider, ...messageData, event));
    } catch (error) {
      answer(false, error.message);
    }
  });

  const strip = document.createElement('div');
  strip.className = 'strip';
  strip.textContent = providers.map(({ row }) => row.msdyn_label ?? row.msdyn_name).join(' · ');
  panel.append(strip, ...providers.map(({ frame }) => frame));
  sessions.onFocus((focused) => {
    render();
    for (const one of providers) raise(one, 'onSessionSwitched', JSON.stringify({ sessionId: focused.id }));
  });
  render();
})();
