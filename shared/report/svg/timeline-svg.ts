import type { Reported } from '../../domain/reported.ts';
import { durationOf } from '../../texts/durations.ts';
import { isolated } from '../../texts/formats.ts';
import type { Language } from '../../texts/language.ts';
import { cut } from '../../texts/letter-width.ts';
import { momentOf } from '../../texts/moments.ts';
import { isTextKey, text } from '../../texts/text.ts';
import { html, type Markup, nothing } from '../html/markup.ts';
import { type Moment, type Phase, runPhases } from './run-phases.ts';
import { stepsDone } from './steps-done.ts';

/** Pixels; narrow enough for a telephone without getting smaller. */
const width = 340;
const letters = 46;
const line = 17;
const left = 9;
const indent = 26;

interface Lines {
  readonly moment: Moment;
  readonly texts: readonly { readonly class: string; readonly said: string }[];
}

/** A run from top to bottom: who did what when, and how long whose turn it was in between. Not to scale: a night would hide a second. */
export function timelineSvg(language: Language, reported: Reported): Markup {
  const moments = runPhases(reported);
  if (moments.length === 0) return nothing;
  const drawn = moments.map((moment): Lines => ({ moment, texts: textsOf(language, moment, reported) }));
  let y = 14;
  const rows = drawn.map(({ moment, texts }, at) => {
    const from = y;
    y += texts.length * line + (at === drawn.length - 1 ? 0 : 12);
    return row(moment, texts, from, y, at === drawn.length - 1);
  });
  const title = text(language, 'diagram.timeline');
  return html`<svg xmlns="http://www.w3.org/2000/svg" class="timeline" viewBox="0 0 ${width} ${y}" role="img" aria-labelledby="time-title time-desc"><title id="time-title">${title}</title><desc id="time-desc">${drawn.map(({ texts }) => texts.map(({ said }) => said).join(' · ')).join(' · ')}</desc>
${rows}
</svg>`;
}

function row(
  { bad, phase }: Moment,
  texts: Lines['texts'],
  from: number,
  to: number,
  isLast: boolean,
): Markup {
  const bar =
    phase === undefined || isLast
      ? nothing
      : html`<path class="${phase.wait ? 'wait' : 'work'}" d="M${left} ${from + 4}V${to - 4}"/>`;
  return html`${bar}<circle class="${bad ? 'dot bad' : 'dot'}" cx="${left}" cy="${from - 4}" r="6"/>${texts.map(
    (one, at) =>
      html`<text class="${one.class}" x="${indent}" y="${from + at * line}">${cut(one.said, letters)}</text>`,
  )}
`;
}

function textsOf(language: Language, { entry, phase }: Moment, reported: Reported): Lines['texts'] {
  const key = `audit.${entry.what}`;
  const did = isTextKey(key) ? text(language, key) : entry.what;
  const by = entry.by === undefined ? text(language, 'report.product') : isolated(entry.by.name);
  const steps = entry.what === 'applied' ? stepsDone(language, reported) : [];
  return [
    { class: 'what', said: text(language, 'diagram.did', { by, did }) },
    { class: 'when', said: momentOf(language, entry.at) },
    ...steps.map((said) => ({ class: 'how', said })),
    ...(phase === undefined ? [] : [{ class: 'how', said: phaseText(language, phase) }]),
  ];
}

const phaseText = (language: Language, { status, took }: Phase): string =>
  took === undefined
    ? text(language, `status.${status}`)
    : text(language, 'diagram.phase', {
        status: text(language, `status.${status}`),
        took: durationOf(language, took),
      });
