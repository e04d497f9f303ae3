import type { PanelVisible } from '../domain/widget-report.ts';
import type { WidgetRunInit, WidgetRunStop, WidgetRunWhy } from '../domain/widget-run.ts';
import type { RunNotes } from './run-notes.ts';

interface Conclusion {
  readonly visible: PanelVisible;
  readonly why: WidgetRunWhy;
}

/** What the notes say about the panel once the page has come to rest or was stopped. */
export function concludeRun(notes: RunNotes, stopped: WidgetRunStop): Conclusion {
  if (stopped === 'not-opened') return { visible: 'unknown', why: 'page-not-opened' };
  if (stopped === 'framing-refused') return { visible: 'no', why: 'framing-refused' };
  const atStart = notes.calls.filter(({ phase }) => phase !== 'on-event');
  const onEvent = notes.calls.filter(({ phase }) => phase === 'on-event');
  if (lastMode(atStart) === 1) return { visible: 'yes', why: 'docked-at-init' };
  if (stopped !== 'quiet') return { visible: 'unknown', why: 'cut-short' };
  if (notes.loads === 0) {
    return notes.strangers > 0
      ? { visible: 'unknown', why: 'own-copy-of-library' }
      : { visible: 'no', why: 'library-not-asked' };
  }
  if (atStart.some(({ api }) => api === 'createSession'))
    return { visible: 'unknown', why: 'session-decides' };
  if (lastMode(onEvent) === 1) return { visible: 'on-event', why: 'docked-on-event' };
  return undocked(atStart);
}

function undocked(atStart: RunNotes['calls']): Conclusion {
  const mode = lastMode(atStart);
  if (mode === 'other') return { visible: 'unknown', why: 'mode-not-a-number' };
  if (mode === undefined) return { visible: 'no', why: 'mode-not-asked' };
  return { visible: 'no', why: mode === 2 ? 'left-hidden' : 'left-minimised' };
}

function lastMode(calls: RunNotes['calls']): number | 'other' | undefined {
  const last = calls.findLast(({ api }) => api === 'setMode');
  if (last === undefined) return undefined;
  return last.mode === undefined || ![0, 1, 2, 3].includes(last.mode) ? 'other' : last.mode;
}

/** Heard once is heard, also when a library loaded twice fires twice. */
export function concludeInit({ fired, heard, late }: RunNotes): WidgetRunInit {
  if (!fired) return 'not-fired';
  if (heard) return 'heard';
  return late ? 'late' : 'no-listener';
}
