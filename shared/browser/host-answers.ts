const session = 'session-1';
const presence = { presenceText: 'Available', basePresenceStatus: 'AVAILABLE' };
const environment = {
  appName: 'Customer Service workspace',
  clientUrl: 'https://workspace.example',
  appUrl: 'https://workspace.example/main.aspx',
  orgUniqueName: 'workspace',
  orgLcid: '1033',
  userLcid: '1033',
  userId: '00000000-0000-0000-0000-000000000001',
  username: 'Agent',
  crmVersion: '9.2',
};

/**
 * What the workspace would answer, by function; the rest gets an empty JSON object. Records and the environment come as
 * JSON strings, as they do from the library. `getMode` is answered by the page, which knows the mode.
 */
export const hostAnswers: { readonly [api: string]: unknown } = {
  getWidth: 400,
  getClickToAct: true,
  getEnvironment: JSON.stringify(environment),
  searchAndOpenRecords: '{}',
  getTabs: ['tab-1'],
  getFocusedTab: 'tab-1',
  createTab: 'tab-1',
  canCreateSession: true,
  createSession: session,
  getFocusedSession: session,
  getAllSessions: [session],
  getPresence: JSON.stringify(presence),
  isConsoleApp: true,
};

const payload = (value: unknown): string =>
  JSON.stringify({ value, sessionId: session, focused: true, previousSessionId: 'session-0' });

/** Events the workspace raises, with the JSON string each carries; names are case-sensitive. */
export const hostEvents: readonly (readonly [name: string, payload: string])[] = [
  ['onpagenavigate', payload('https://workspace.example/main.aspx?pagetype=entityrecord')],
  ['onSessionSwitched', payload(session)],
  ['onPresenceChange', JSON.stringify({ presenceInfo: presence })],
  ['onsizechanged', payload(400)],
  ['onsendkbarticle', payload('https://workspace.example/article')],
  ['onclicktoact', payload('+15550100')],
];
