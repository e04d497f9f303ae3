import { type Check, checkItems, isProblem, statusOfCheck } from '../shared/domain/checkup.ts';
import { visible } from '../shared/report/visible.ts';
import { type Language, text } from '../shared/texts/text.ts';
import type { Looked } from './commands/doctor.ts';
import type { Look, Terminal } from './terminal/terminal.ts';

const signs = { ok: '✔', note: '•', problem: '✖' } as const;
const looks: { readonly [S in keyof typeof signs]: Look } = { ok: 'good', note: 'soft', problem: 'bad' };

/** A line a check, in the order of `checkItems`; for programs one object an environment, a line each. Names from outside steer no terminal. */
export function printChecks({ environment, checks }: Looked, terminal: Terminal): void {
  const { language, print, paint, json } = terminal;
  const inOrder = [...checks].sort((a, b) => checkItems.indexOf(a.item) - checkItems.indexOf(b.item));
  if (json) {
    const told = inOrder.map((one) => ({ status: statusOfCheck(one), ...one, text: textOf(language, one) }));
    print(JSON.stringify({ ...(environment === undefined ? {} : { environment }), checks: told }));
    return;
  }
  if (environment !== undefined) print(paint('strong', environment));
  for (const one of inOrder) {
    const status = statusOfCheck(one);
    const label = text(language, `doctor.item.${one.item}`);
    const said = text(language, 'labelled', { label, value: textOf(language, one) });
    print(`${paint(looks[status], signs[status])} ${visible(said)}`);
  }
  const count = inOrder.filter(isProblem).length;
  print(
    visible(
      count === 0 ? text(language, 'doctor.title.good') : text(language, 'doctor.title.problems', { count }),
    ),
  );
}

const textOf = (language: Language, { code, params }: Check): string =>
  text(language, `doctor.${code}`, params);
