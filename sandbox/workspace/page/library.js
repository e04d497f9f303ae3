/**
 * The widget's side of CIF, written for the sandbox with the documented behaviour of the real one: posts to the top
 * window, gives up after ten seconds, and says CIFInitDone in a turn of its own.
 */
(() => {
  const names = [
    'setMode getMode setWidth getWidth setClickToAct getClickToAct getEnvironment addHandler removeHandler raiseEvent',
    'createRecord retrieveRecord updateRecord deleteRecord searchAndOpenRecords getEntityMetadata openForm',
    'renderSearchPage updateContext notifyEvent cancelEvent createTab getTabs focusTab getFocusedTab refreshTab',
    'setTabTitle closeTab canCreateSession createSession getSession getFocusedSession getAllSessions setSessionTitle',
    'requestFocusSession logAnalyticsEvent notifyKpiBreach notifyNewActivity setPresence getPresence updateConversation',
  ].flatMap((line) => line.split(' '));
  const patience = 10_000;
  const target = targetOrigin();
  const waiting = new Map();
  const handlers = new Map();
  let last = 0;

  function organisation() {
    const tag = document.querySelector('script[data-cifid="CIFMainLibrary"]');
    const given = tag?.getAttribute('data-crmurl');
    return given || document.referrer || new URLSearchParams(location.search).get('ucilib') || '';
  }

  /** The real one drops the port. The sandbox has only loopback addresses, where the port is all that tells places apart. */
  function targetOrigin() {
    const text = organisation();
    if (!URL.canParse(text)) return undefined;
    const { protocol, hostname, host } = new URL(text);
    return `${protocol}//${hostname === '127.0.0.1' ? host : hostname}`;
  }

  function call(messageType, messageData) {
    return new Promise((resolve, reject) => {
      if (target === undefined) return reject(new Error('Which organisation this belongs to is not known.'));
      last += 1;
      const id = last;
      const timer = setTimeout(() => {
        waiting.delete(id);
        reject(new Error(`Nobody answered ${messageType} within ten seconds.`));
      }, patience);
      waiting.set(id, { resolve, reject, timer });
      window.top.postMessage({ messageType, messageCorrelationId: id, messageData }, target);
    });
  }

  function handled(name, event, handler) {
    const list = handlers.get(event) ?? new Set();
    handlers.set(event, list);
    if (name === 'addHandler') list.add(handler);
    else list.delete(handler);
    return call(name, [event]);
  }

  const api = Object.fromEntries(names.map((name) => [name, (...given) => call(name, given)]));
  api.addHandler = (event, handler) => handled('addHandler', event, handler);
  api.removeHandler = (event, handler) => handled('removeHandler', event, handler);
  window.Microsoft = { ...window.Microsoft, CIFramework: api };

  window.addEventListener('message', ({ origin, data }) => {
    if (origin !== target) return;
    if (data?.messageType === 'event') for (const one of handlers.get(data.name) ?? []) one(data.data);
    const call = waiting.get(data?.messageCorrelationId);
    if (call === undefined) return;
    waiting.delete(data.messageCorrelationId);
    clearTimeout(call.timer);
    if (data.messageSucceeded) call.resolve(data.messageData);
    else call.reject(new Error(data.messageData));
  });

  setTimeout(() => window.dispatchEvent(new Event('CIFInitDone')), 0);
})();
