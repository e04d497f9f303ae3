import type { CodePlace, WidgetFinding, WidgetReport } from '../domain/widget-report.ts';
import { isTextKey, type Params, text } from '../texts/text.ts';

const spot = ({ file, line, column }: CodePlace): string => `${file}:${line}:${column}`;
const said = (key: string, params: Params): string => (isTextKey(key) ? text('en', key, params) : key);

/** Why the report answers as it does, as a sentence. */
export const whySentence = ({ why }: WidgetReport): string =>
  said(`widget-why.${why.code}`, {
    ...why.params,
    ...(why.place === undefined ? {} : { place: spot(why.place) }),
  });

export const findingMessage = ({ code, params }: WidgetFinding): string =>
  capital(said(`widget.${code}`, params));
export const findingCure = ({ code, params }: WidgetFinding): string => said(`widget-cure.${code}`, params);

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** The report as one value for scripts. */
export function widgetJson(report: WidgetReport): unknown {
  const { visible, library, init, calls, patch } = report;
  const findings = report.findings.map((finding) => {
    const { code, severity, file, line, column } = finding;
    return {
      code,
      severity,
      file,
      line,
      column,
      message: findingMessage(finding),
      cure: findingCure(finding),
    };
  });
  return { visible, why: whySentence(report), library, init, findings, calls, patch: patch ?? null };
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
export function widgetLines(report: WidgetReport): readonly string[] {
  const { loaded, crmurl, cifid } = report.library;
  const attributes = [crmurl ? 'data-crmurl' : '', cifid ? 'data-cifid' : '']
    .filter((one) => one !== '')
    .join(' and ');
  return [
    `Panel: ${answers[report.visible]}. ${whySentence(report)}`,
    `Library: ${loaded ? `loaded${attributes === '' ? '' : `, with ${attributes}`}` : 'not loaded'}; ${waits[report.init]}.`,
    ...report.findings.flatMap((finding) => [
      '',
      `${finding.severity} ${spot(finding)} ${finding.code}`,
      `  ${findingMessage(finding)}`,
      `  ${findingCure(finding)}`,
    ]),
    ...(report.patch === undefined
      ? []
      : ['', 'The smallest edit that shows the panel:', '', report.patch.trimEnd()]),
  ];
}
