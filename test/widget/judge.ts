import type { CodePlace, WidgetFinding, WidgetReport } from '../../shared/domain/widget-report.ts';
import type { ExpectedWidget } from './corpus.ts';

/** Everything in which a report disagrees with the hand-written answer, a line each; empty when it is right. */
export function judge(expected: ExpectedWidget, report: WidgetReport): readonly string[] {
  return [
    ...judgeVisible(expected, report),
    ...judgeInit(expected, report),
    ...judgeLibrary(expected, report),
    ...judgeFindings(expected, report),
    ...judgeCalls(expected, report),
  ];
}

export function rightlyVisible(expected: ExpectedWidget, visible: WidgetReport['visible']): boolean {
  return visible === expected.visible || (expected.alsoRight ?? []).includes(visible);
}

function judgeVisible(expected: ExpectedWidget, { visible, why }: WidgetReport): readonly string[] {
  if (rightlyVisible(expected, visible)) return [];
  return [`visible: ${visible} (${why.code}), expected ${expected.visible}`];
}

function judgeInit(expected: ExpectedWidget, { init }: WidgetReport): readonly string[] {
  if (expected.init === undefined || expected.init === init) return [];
  return [`init: ${init}, expected ${expected.init}`];
}

function judgeLibrary({ library: expected }: ExpectedWidget, { library }: WidgetReport): readonly string[] {
  return (['loaded', 'crmurl', 'cifid'] as const)
    .filter((part) => library[part] !== expected[part])
    .map((part) => `library.${part}: ${library[part]}, expected ${expected[part]}`);
}

function judgeFindings(expected: ExpectedWidget, report: WidgetReport): readonly string[] {
  const wanted = expected.findings.map(shown);
  const found = report.findings.map(shown);
  const may = ({ code, severity }: WidgetFinding) => severity === 'info' || expected.allowed?.includes(code);
  return [
    ...wanted.filter((one) => !found.includes(one)).map((one) => `not found: ${one}`),
    ...report.findings
      .filter((one) => !wanted.includes(shown(one)) && !may(one))
      .map((one) => `unexpected ${one.severity}: ${shown(one)}`),
    ...found.filter((one, at) => found.indexOf(one) !== at).map((one) => `reported twice: ${one}`),
  ];
}

function judgeCalls(expected: ExpectedWidget, report: WidgetReport): readonly string[] {
  if (expected.calls === undefined) return [];
  const wanted = expected.calls.map(({ api, ...place }) => shown({ code: api, ...place }));
  const found = report.calls.map(({ api, ...place }) => shown({ code: api, ...place }));
  return [
    ...wanted.filter((one) => !found.includes(one)).map((one) => `call not listed: ${one}`),
    ...found.filter((one) => !wanted.includes(one)).map((one) => `call that is none: ${one}`),
  ];
}

function shown({ code, file, line, column }: CodePlace & { readonly code: string }): string {
  return `${code} ${file}:${line}:${column}`;
}
