/** What a widget did when it was run, and where that differs from what its code says. */
export const widgetRunEn = {
  'widget-run.docked-at-init': 'In a browser the widget docked its panel while it started.',
  'widget-run.docked-on-event':
    'In a browser the panel stayed closed at first; the widget docked it once the workspace raised an event.',
  'widget-run.left-minimised':
    'In a browser the last thing the widget did with its panel was to minimise it.',
  'widget-run.left-hidden': 'In a browser the last thing the widget did with its panel was to hide it.',
  'widget-run.mode-not-asked':
    'In a browser the widget loaded the library and never set the mode of its panel.',
  'widget-run.session-decides':
    'In a browser the widget opened a session while it started: the template of that session decides whether the panel is shown.',
  'widget-run.mode-not-a-number':
    'In a browser the widget called setMode with something that is not a known mode.',
  'widget-run.library-not-asked': 'In a browser the page never loaded the library.',
  'widget-run.own-copy-of-library':
    'In a browser the page spoke to the workspace without loading the library: it seems to hold a copy of its own, which cannot be watched.',
  'widget-run.page-not-opened': 'The page could not be opened in a browser.',
  'widget-run.framing-refused':
    'The page refuses to be shown inside the workspace, so its panel stays blank.',
  'widget-run.cut-short': 'The page was stopped before it came to rest.',
  'widget-stop.quiet': 'The page came to rest.',
  'widget-stop.deadline': 'The page was still busy when its time was over.',
  'widget-stop.memory': 'The page took more memory than it may have.',
  'widget-stop.too-many-dialogs': 'The page kept opening dialogs or windows.',
  'widget-stop.too-many-requests': 'The page sent too many requests.',
  'widget-stop.browser-gone': 'The browser ended while the page was open.',
  'widget-stop.not-opened': 'The page did not answer.',
  'widget-stop.framing-refused': 'The page refuses to be framed.',
  'widget.both-answers':
    'Reading and running {name} differ[: panel {codePanel} by its code, {runPanel} when run][; CIFInitDone {codeInit} by its code, {runInit} when run][; library {codeLibrary} by its code, {runLibrary} when run][; in the code only: {codeOnly}][; when run only: {runOnly}].',
  'widget-diff.shown-in-code-only':
    'The code shows the panel at the start, but it stayed closed when the page was run. Look at what it waits for.',
  'widget-diff.shown-in-run-only':
    'The panel was shown when the page was run, although its code was not understood to do so.',
  'widget-diff.shown-later-in-run':
    'The code shows the panel at the start; when the page was run it took an event of the workspace.',
  'widget-diff.shown-earlier-in-run':
    'The code shows the panel only on an event; when the page was run it was shown at the start.',
  'widget-diff.event-did-not-happen':
    'The code shows the panel on an event, which did not happen while the page was run: nobody clicked and nobody called.',
  'widget-diff.only-run-tells-panel':
    'The code does not tell whether the panel is shown. When the page was run: {runPanel}.',
  'widget-diff.only-code-tells-panel':
    'Running the page did not tell whether the panel is shown; only its code does.',
  'widget-diff.init-missed-in-run':
    'The code was understood to wait for CIFInitDone, but nobody listened when the event was fired.',
  'widget-diff.init-heard-in-run':
    'The code was understood not to wait for CIFInitDone, but somebody listened when the event was fired.',
  'widget-diff.race-won-in-run':
    'Whether the widget hears CIFInitDone depends on which file arrives first. This time it heard it.',
  'widget-diff.race-lost-in-run':
    'Whether the widget hears CIFInitDone depends on which file arrives first. This time it missed it.',
  'widget-diff.only-run-tells-init':
    'The code does not tell whether the widget waits for CIFInitDone. When the page was run: {runInit}.',
  'widget-diff.library-in-code-only': 'The code loads the library, but running the page never asked for it.',
  'widget-diff.library-in-run-only':
    'Running the page loaded the library, although its code was not understood to.',
  'widget-diff.calls-in-run-only': {
    one: '{count} function of the library was called when the page was run, but not found in its code: {apis}.',
    other:
      '{count} functions of the library were called when the page was run, but not found in its code: {apis}.',
  },
} as const;
