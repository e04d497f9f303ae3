import { hostAnswers, hostEvents } from './host-answers.ts';

const notesHeld = 500;

/**
 * The top page the widget is framed in, as in the workspace. It answers the stand-in of the library, and keeps what it
 * was told until `cutover.drain()` takes it; beyond `notesHeld` it only counts. `cutover.raise()` plays the workspace's
 * events to every frame. As the workspace does, it takes no calls from pages of other origins than the widget's own and the
 * trusted ones.
 */
export const hostPage = (mark: string, widgetUrl: string, trustedDomain = ''): string => `<!doctype html>
<meta charset="utf-8"><title>Workspace</title>
<style>html,body,iframe{margin:0;border:0;width:100%;height:100%}</style>
<body><script>
const mark = ${inScript(mark)}, answers = ${inScript(hostAnswers)}, events = ${inScript(hostEvents)};
const heard = ${inScript(originsOf([widgetUrl, ...trustedDomain.split(/[\s,;]+/)]))};
let notes = [], more = 0, strangers = 0, raised = false, mode = 0;
addEventListener('message', ({ data, source, origin }) => {
  const note = data?.[mark];
  if (note === undefined) { strangers += 1; return; }
  if ((note.kind === 'ask' || note.kind === 'call') && !heard.includes(origin)) return;
  if (note.kind !== 'ask') {
    if (notes.length < ${notesHeld}) notes.push({ ...note, raised }); else more += 1;
    return;
  }
  if (typeof note.mode === 'number') mode = note.mode;
  const value = note.api === 'getMode' ? mode : note.api in answers ? answers[note.api] : '{}';
  source?.postMessage({ [mark]: { answer: note.id, value } }, '*');
});
const tell = (frames, message) => {
  for (let i = 0; i < Math.min(frames.length, 20); i += 1) {
    frames[i].postMessage(message, '*');
    tell(frames[i].frames, message);
  }
};
globalThis.cutover = {
  drain() { const taken = { notes, more, strangers }; notes = []; more = 0; return taken; },
  raise() { raised = true; tell(window.frames, { [mark]: { events } }); },
};
const panel = document.createElement('iframe');
panel.id = 'panel';
panel.allow = '';
panel.sandbox = 'allow-scripts allow-same-origin allow-forms allow-modals allow-popups';
panel.src = ${inScript(widgetUrl)};
document.body.append(panel);
</script>`;

const originsOf = (addresses: readonly string[]): readonly string[] =>
  addresses.filter((one) => URL.canParse(one)).map((one) => new URL(one).origin);

/** JSON that cannot end the script it stands in. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
