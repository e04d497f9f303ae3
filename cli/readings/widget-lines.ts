import { spot, type WidgetTold } from '../../shared/report/widget-text.ts';
import { listOf } from '../../shared/texts/formats.ts';
import { wrapped } from '../../shared/texts/letter-width.ts';
import { text } from '../../shared/texts/text.ts';
import type { Look, Terminal } from '../terminal/terminal.ts';
import { say } from '../texts/say.ts';

const looks: { readonly [S in 'info' | 'warning' | 'error']: Look } = {
  info: 'soft',
  warning: 'warn',
  error: 'bad',
};

/** The report for a person at a terminal. A place in code is never broken: it is there to be clicked or copied. */
export function widgetLines(
  { language, columns, paint }: Pick<Terminal, 'language' | 'columns' | 'paint'>,
  { visible, why, library: { loaded, crmurl, cifid }, init, findings, patch }: WidgetTold,
): readonly string[] {
  const attributes = [...(crmurl ? ['data-crmurl'] : []), ...(cifid ? ['data-cifid'] : [])];
  const flow = (line: string): readonly string[] => (columns === undefined ? [line] : wrapped(line, columns));
  return [
    ...flow(say(language, `cli.panel.${visible}`, { why })),
    ...flow(
      say(language, `cli.cif-library.${loaded ? 'yes' : 'no'}`, { names: listOf(language, attributes) }),
    ),
    ...flow(say(language, `cli.init.${init}`)),
    ...findings.flatMap(({ severity, code, message, cure, ...place }) => [
      '',
      `${paint(looks[severity], text(language, `severity.${severity}`))} ${spot(place)} ${code}`,
      ...flow(`  ${message}`),
      ...flow(`  ${cure}`),
    ]),
    ...(patch === null ? [] : ['', say(language, 'cli.patch'), '', ...patch.trimEnd().split('\n')]),
  ];
}
