import { type Check, checkItems, isProblem, statusOfCheck } from '../shared/domain/checkup.ts';
import { visible } from '../shared/report/visible.ts';
import { text } from '../shared/texts/text.ts';
import type { Looked } from './commands/doctor.ts';

const signs = { ok: '✔', note: '•', problem: '✖' } as const;

/** A line a check, in the order of `checkItems`; with `json` one object an environment. Names from outside steer no terminal. */
export function printChecks({ environment, checks }: Looked, json: boolean): void {
  const inOrder = [...checks].sort((a, b) => checkItems.indexOf(a.item) - checkItems.indexOf(b.item));
  if (json) {
    const told = inOrder.map((one) => ({ status: statusOfCheck(one), ...one, text: textOf(one) }));
    console.log(JSON.stringify({ ...(environment === undefined ? {} : { environment }), checks: told }));
    return;
  }
  if (environment !== undefined) console.log(environment);
  for (const one of inOrder)
    console.log(
      visible(`${signs[statusOfCheck(one)]} ${text('en', `doctor.item.${one.item}`)}: ${textOf(one)}`),
    );
  const wrong = inOrder.filter(isProblem).length;
  console.log(
    visible(
      wrong === 0 ? text('en', 'doctor.title.good') : text('en', 'doctor.title.problems', { count: wrong }),
    ),
  );
}

const textOf = ({ code, params }: Check): string => text('en', `doctor.${code}`, params);
