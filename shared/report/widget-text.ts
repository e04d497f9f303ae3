import type { FramingFinding, FramingReport } from '../domain/framing-report.ts';
import type { CodePlace, WidgetFinding, WidgetReport } from '../domain/widget-report.ts';
import { framingCure, framingPhrase } from '../texts/framing-phrases.ts';
import { isTextKey, type Language, type Params, text } from '../texts/text.ts';

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
export function widgetTold(language: Language, report: WidgetReport, framing?: ToldFraming): WidgetTold {
  const { library, init, calls, patch } = report;
  const framed = (framing?.findings ?? []).map((one) => framingTold(language, one, framing?.address ?? ''));
  const inside = (report.inside?.findings ?? []).map((one) =>
    framingTold(language, one, framing?.address ?? ''),
  );
  const blank = framing?.framed === 'no' ? framed[0] : undefined;
  return {
    visible: blank === undefined ? report.visible : 'no',
    why: blank?.message ?? whySentence(language, report),
    library,
    init,
    findings: [...framed, ...inside, ...report.findings.map((one) => told(language, one))],
    calls,
    patch: patch ?? null,
  };
}

export const spot = ({ file, line, column }: CodePlace): string => `${file}:${line}:${column}`;
const said = (language: Language, key: string, params: Params): string =>
  isTextKey(key) ? text(language, key, params) : key;
const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** Why the report answers as it does, as a sentence. */
const whySentence = (language: Language, { why }: WidgetReport): string =>
  said(language, `widget-why.${why.code}`, {
    ...why.params,
    ...(why.place === undefined ? {} : { place: spot(why.place) }),
  });

function told(
  language: Language,
  { code, severity, file, line, column, params }: WidgetFinding,
): ToldFinding {
  const message = capital(said(language, `widget.${code}`, params));
  return { code, severity, file, line, column, message, cure: said(language, `widget-cure.${code}`, params) };
}

function framingTold(language: Language, finding: FramingFinding, asked: string): ToldFinding {
  const { code, severity, params } = finding;
  const [message, cure] = framingSentences(language, finding);
  const file = typeof params.address === 'string' ? params.address : asked.replace(/[?#].*$/s, '');
  const known = severity === 'error' || severity === 'info' ? severity : 'warning';
  return { code, severity: known, file, line: 1, column: 1, message, cure };
}

/** What is wrong and what to do about it. */
export function framingSentences(
  language: Language,
  finding: FramingFinding,
): readonly [message: string, cure: string] {
  const [message, cure] = [framingPhrase(finding), framingCure(finding)];
  return [text(language, message.key, message.params), text(language, cure.key, cure.params)];
}
