/**
 * What `Microsoft.CIFramework` has: the functions documented for 1.0, all of which 2.0 keeps, and those of 2.0. A page
 * that calls another name fails here as it does with the library itself.
 */
export const libraryNames: readonly string[] = [
  ...['setWidth', 'getWidth', 'setMode', 'getMode', 'createRecord', 'retrieveRecord', 'updateRecord'],
  ...['deleteRecord', 'getEntityMetadata', 'setClickToAct', 'getClickToAct', 'searchAndOpenRecords'],
  ...['getEnvironment', 'openForm', 'renderSearchPage', 'addHandler', 'removeHandler', 'raiseEvent'],
  ...['updateContext', 'notifyEvent', 'cancelEvent', 'createTab', 'getTabs', 'focusTab', 'getFocusedTab'],
  ...['refreshTab', 'setTabTitle', 'closeTab', 'canCreateSession', 'createSession', 'getSession'],
  ...['getFocusedSession', 'getAllSessions', 'setSessionTitle', 'requestFocusSession', 'logAnalyticsEvent'],
  ...['notifyKpiBreach', 'notifyNewActivity', 'setPresence', 'getPresence', 'updateConversation'],
  ...['insertNotes', 'setPosition', 'getPosition', 'isConsoleApp', 'openKBSearchControl', 'refreshForm'],
];

/** By letter case of any kind: real pages write the folder and the file in several. */
export const isLibrary = (url: URL): boolean => /\/msdyn_cilibrary\.js$/i.test(url.pathname);
