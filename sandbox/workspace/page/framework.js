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
    handlers: new Set(),
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
    addhandler: (provider, name) => void provider.handlers.add(name),
    removehandler: (provider, name) => void provider.handlers.delete(name),
    cancreatesession: () => true,
    createsession: openSession,
    getfocusedsession: () => sessions.focused().id,
    getallsessions: () => sessions.all().map(({ id }) => id),
    requestfocussession: (_provider, id) => sessions.focus(id),
  };

  const originOf = (text) => (URL.canParse(text ?? '') ? new URL(text).origin : undefined);

  /** Only the page that was configured is listened to: after a redirect to another origin nobody is. */
  function senderOf({ origin, source }) {
    const sender = providers.find(({ frame }) => frame.contentWindow === source);
    const known = [originOf(sender?.row.msdyn_channelurl), originOf(sender?.row.msdyn_trusteddomain)];
    if (sender !== undefined && !known.includes(origin))
      console.error(
        `A message from ${origin} is ignored: it is neither the channel URL's origin nor trusted.`,
      );
    return known.includes(origin) ? sender : undefined;
  }

  function raise({ frame, row, handlers }, name, data) {
    if (handlers.has(name))
      frame.contentWindow.postMessage({ messageType: 'event', name, data }, originOf(row.msdyn_channelurl));
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
      else answer(true, act(provider, ...messageData));
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
