import type { FramingFinding, FramingReport } from '../domain/framing-report.ts';
import type { CodePlace, WidgetFinding, WidgetReport } from '../domain/widget-report.ts';
import { framingCure, framingPhrase } from '../texts/framing-phrases.ts';
import { isTextKey, type Params, text } from '../texts/text.ts';

interface ToldFinding extends CodePlace {
  readonly code: string;
  readonly severity: 'info' | 'warning' | 'error';
  readonly message: string;
  readonly cure: string;
}

/** The report as one value for scripts. */
export interface WidgetTold extends Pick<WidgetReport, 'visible' | 'library' | 'init' | 'calls'> {
  readonly why: string;
  readonly findings: readonly ToldFinding[];
  readonly patch: string | null;
}

/** What asking for an address told besides its code. */
export interface ToldFraming extends FramingReport {
  /** As asked for. */
  readonly address: string;
}

/**
 * A page that may not be framed shows nothing, whatever its code does. What framing found comes first, at the start of
 * the page it is about.
 */
export function widgetTold(report: WidgetReport, framing?: ToldFraming): WidgetTold {
  const { library, init, calls, patch } = report;
  const framed = (framing?.findings ?? []).map((one) => framingTold(one, framing?.address ?? ''));
  const inside = (report.inside?.findings ?? []).map((one) => framingTold(one, framing?.address ?? ''));
  const blank = framing?.framed === 'no' ? framed[0] : undefined;
  return {
    visible: blank === undefined ? report.visible : 'no',
    why: blank?.message ?? whySentence(report),
    library,
    init,
    findings: [...framed, ...inside, ...report.findings.map(told)],
    calls,
    patch: patch ?? null,
  };
}

const spot = ({ file, line, column }: CodePlace): string => `${file}:${line}:${column}`;
const said = (key: string, params: Params): string => (isTextKey(key) ? text('en', key, params) : key);
const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** Why the report answers as it does, as a sentence. */
const whySentence = ({ why }: WidgetReport): string =>
  said(`widget-why.${why.code}`, {
    ...why.params,
    ...(why.place === undefined ? {} : { place: spot(why.place) }),
  });

function told({ code, severity, file, line, column, params }: WidgetFinding): ToldFinding {
  const message = capital(said(`widget.${code}`, params));
  return { code, severity, file, line, column, message, cure: said(`widget-cure.${code}`, params) };
}

function framingTold(finding: FramingFinding, asked: string): ToldFinding {
  const { code, severity, params } = finding;
  const [message, cure] = framingSentences(finding);
  const file = typeof params.address === 'string' ? params.address : asked.replace(/[?#].*$/s, '');
  const known = severity === 'error' || severity === 'info' ? severity : 'warning';
  return { code, severity: known, file, line: 1, column: 1, message, cure };
}

/** What is wrong and what to do about it. */
export function framingSentences(finding: FramingFinding): readonly [message: string, cure: string] {
  const [message, cure] = [framingPhrase(finding), framingCure(finding)];
  return [text('en', message.key, message.params), text('en', cure.key, cure.params)];
}

const answers = {
  yes: 'visible',
  'on-event': 'visible only on an event',
  no: 'not visible',
  unknown: 'cannot tell',
} as const;
const waits = {
  awaited: 'CIFInitDone is awaited',
  raced: 'CIFInitDone is listened for too late to be sure of it',
  'not-awaited': 'CIFInitDone is not awaited',
  unknown: 'whether CIFInitDone is awaited cannot be told',
} as const;

/** The report for a person at a terminal. */
export function widgetLines({
  visible,
  why,
  library: { loaded, crmurl, cifid },
  init,
  findings,
  patch,
}: WidgetTold): readonly string[] {
  const attributes = [crmurl ? 'data-crmurl' : '', cifid ? 'data-cifid' : '']
    .filter((one) => one !== '')
    .join(' and ');
  return [
    `Panel: ${answers[visible]}. ${why}`,
    `Library: ${loaded ? `loaded${attributes === '' ? '' : `, with ${attributes}`}` : 'not loaded'}; ${waits[init]}.`,
    ...findings.flatMap((finding) => [
      '',
      `${finding.severity} ${spot(finding)} ${finding.code}`,
      `  ${finding.message}`,
      `  ${finding.cure}`,
    ]),
    ...(patch === null
      ? []
      : ['', 'The smallest edit that shows the panel:', '', ...patch.trimEnd().split('\n')]),
  ];
}
