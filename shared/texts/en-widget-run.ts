/** Where what a widget did when it was run differs from what its code says. */
export const widgetRunEn = {
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
