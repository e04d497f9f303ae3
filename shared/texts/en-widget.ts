/** What the check of a widget's code says: why it answers as it does, what was found, and what to do about it. */
export const widgetEn = {
  'widget-why.docked-at-init': 'The last setMode call that runs by itself docks the panel[: {place}].',
  'widget-why.docked-on-event':
    'Nothing docks the panel when the widget starts; a later event or click does[: {place}].',
  'widget-why.minimised-at-init': 'The last setMode call that runs by itself minimises the panel[: {place}].',
  'widget-why.hidden-at-init': 'The last setMode call that runs by itself hides the panel[: {place}].',
  'widget-why.never-docked': 'No call in the code docks the panel.',
  'widget-why.library-not-loaded': 'The page never loads the library, so every call of it fails.',
  'widget-why.api-too-early':
    'The code uses the library before it is loaded and stops there with an error[: {place}].',
  'widget-why.init-missed':
    'The code that docks the panel waits for an event that it never receives[: {place}].',
  'widget-why.calls-only-in-comments': 'setMode stands in comments only[: {place}].',
  'widget-why.not-a-cif-widget': 'Nothing of the Channel Integration Framework is used here.',
  'widget-why.dynamic-mode': 'Which mode is set cannot be told from the code[: {place}].',
  'widget-why.depends-on-condition':
    'Whether the panel is docked depends on a condition that the code alone does not decide[: {place}].',
  'widget-why.not-reached':
    'The call that would dock the panel stands in code that nothing seen here runs[: {place}].',
  'widget-why.host-page-unknown':
    'The call that would dock the panel stands in code that a page may run, and no page was given[: {place}].',
  'widget-why.pages-differ':
    'The pages of the folder differ, and which of them the channel URL names is not said[: {pages}]. Check that page alone.',
  'widget-why.shown-by-session':
    'The widget creates a session, so the panel state of the session template decides[: {place}].',
  'widget-why.does-not-parse':
    'A script with setMode in it has a syntax error, so a browser does not run it.',
  'widget-why.file-not-read': 'A file that may dock the panel could not be read[: {place}].',
  'widget-why.page-inside-refused':
    'The page shows another one inside, and that one is not let in or not listened to.',
  'widget-why.took-too-long': 'The check ran out of time before the widget had started.',
  'widget-why.not-analysed': 'The check failed on this code, so it says nothing about the panel.',
  'widget-why.too-large': 'The code is too large or too deeply nested to be checked.',

  'widget.does-not-parse': 'A syntax error stops this script[: {message}].',
  'widget-cure.does-not-parse': 'Correct the syntax here, or deploy the build that runs in a browser today.',
  'widget.library-not-loaded': 'The library msdyn_ciLibrary.js is used but never loaded.',
  'widget-cure.library-not-loaded':
    'Add a script tag for msdyn_ciLibrary.js of the organisation, with data-crmurl and data-cifid="CIFMainLibrary".',
  'widget.library-loaded-twice': 'The library is loaded a second time here.',
  'widget-cure.library-loaded-twice': 'Keep one of the two; every call is answered by the first to listen.',
  'widget.missing-crmurl':
    'The library does not get data-crmurl and guesses the address of the organisation.',
  'widget-cure.missing-crmurl': 'Set data-crmurl to the address of the organisation.',
  'widget.missing-cifid':
    'The library does not get data-cifid="CIFMainLibrary", without which data-crmurl does not count.',
  'widget-cure.missing-cifid': 'Set data-cifid to CIFMainLibrary, in exactly this spelling.',
  'widget.init-not-awaited': '[{api} is called ]without waiting for CIFInitDone.',
  'widget-cure.init-not-awaited':
    'Call it in a listener for CIFInitDone that is added before the tag of the library.',
  'widget.init-listener-race':
    'This listener for CIFInitDone is added when the event may be over, or is: which file arrives first decides.',
  'widget-cure.init-listener-race':
    'Move the listener in front of the library tag, or add the library by code and listen in its load callback, without waiting for anything there.',
  'widget.api-captured-too-early': 'The library is read here before it is loaded.',
  'widget-cure.api-captured-too-early': 'Read Microsoft.CIFramework inside the listener for CIFInitDone.',
  'widget.minimised-at-init': 'The panel is minimised here when the widget starts.',
  'widget-cure.minimised-at-init': 'Set mode 1 here.',
  'widget.hidden-at-init': 'The panel is hidden here when the widget starts.',
  'widget-cure.hidden-at-init': 'Set mode 1 here.',
  'widget.visible-only-on-event':
    'The panel is docked only by this call, which waits for an event or a click.',
  'widget-cure.visible-only-on-event': 'Call setMode(1) when CIFInitDone comes, too.',
  'widget.shown-by-session': 'A session is created here; its template decides how the panel shows.',
  'widget-cure.shown-by-session':
    'Look at the panel state of the session template, or call setMode(1) once the session is there.',
  'widget.several-providers-need-session':
    'With several providers on a profile, setMode works only in a session of the own provider.',
  'widget-cure.several-providers-need-session': 'Call createSession first, then setMode(1).',
  'widget.dynamic-mode': 'Which mode is set here is not known from the code.',
  'widget-cure.dynamic-mode': 'Check with its maker that this is 1 when the widget starts, or write 1.',
  'widget.open-form-object-argument': '[{api} gets ]an object where the library takes JSON as a text.',
  'widget-cure.open-form-object-argument': 'Pass JSON.stringify of the object.',
  'widget.event-name-case': 'There is no event "{given}": names are told apart by upper and lower case.',
  'widget-cure.event-name-case': 'Write {meant}.',
  'widget.placeholder-org-url': 'The address of the organisation is still a placeholder.',
  'widget-cure.placeholder-org-url': 'Put the address of the organisation here.',
  'widget.foreign-org-url': 'The library is loaded for another organisation: {found}, not {expected}.',
  'widget-cure.foreign-org-url':
    'Use the same organisation in the source and in data-crmurl: the one the agents work in.',
  'widget.calls-only-in-comments': 'setMode is called in a comment only.',
  'widget-cure.calls-only-in-comments': 'Call setMode(1) in code, when CIFInitDone comes.',
  'widget.not-a-cif-widget': 'This page does not use the Channel Integration Framework.',
  'widget-cure.not-a-cif-widget':
    'Check that the channel URL leads to the widget and not to a sign-in or an error page.',
  'widget.too-large': 'This is too large or too deeply nested to be checked.',
  'widget-cure.too-large': 'Check the widget by opening it, or give the unbundled sources.',
  'widget.took-too-long': 'The check was stopped because it took too long.',
  'widget-cure.took-too-long': 'Check the widget by opening it, or give the unbundled sources.',
  'widget.not-analysed': 'The check failed on this code[: {reason}].',
  'widget-cure.not-analysed':
    'Check the widget by opening it, and send its code to the maintainers of this check.',
  'widget.file-not-read': 'A file could not be read: {file}[ ({problem})].',
  'widget-cure.file-not-read':
    'Make the file reachable for the check, or check the folder it was built from.',
  'widget.blocked-by-policy':
    "The page's own Content-Security-Policy keeps this script from running[: {file}].",
  'widget-cure.blocked-by-policy':
    'Add its host, or a nonce or hash of its code, to script-src of the policy.',
  'widget.insecure-content':
    'Browsers refuse this inside a https page, as it is asked for over http: {file}.',
  'widget-cure.insecure-content':
    'Write https in the address, and make sure that its server answers there: the workspace is a https page.',
} as const;
