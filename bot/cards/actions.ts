import type { Json } from '../../shared/domain/hash.ts';
import { parseRunId, type RunId, shortRunId } from '../../shared/domain/ids.ts';
import { type Language, text } from '../../shared/texts/text.ts';
import { lineIn } from '../words/line-in.ts';
import { fitBeside } from './button-width.ts';
import type { Element } from './card.ts';
import { shortLine, shortLines } from './short-line.ts';

export interface Button {
  readonly title: string;
  /** The whole of a title that is shortened: shown where a pointer rests, and read by screen readers. */
  readonly tooltip?: string;
  readonly verb: string;
  /** Run id, approval id and short digest, or a command line; nothing else. */
  readonly data: { readonly [name: string]: Json };
  readonly style?: 'positive' | 'destructive';
  /** Sends the card's inputs too. */
  readonly inputs?: boolean;
}

/** Old clients know only Submit, which sends no verb of its own: so the verb is also in the data. */
export function action(button: Button): Element {
  const common = {
    title: button.title,
    ...(button.tooltip === undefined ? {} : { tooltip: button.tooltip }),
    data: { verb: button.verb, ...button.data },
    associatedInputs: button.inputs === true ? 'auto' : 'none',
    ...(button.style === undefined ? {} : { style: button.style }),
  };
  return {
    type: 'Action.Execute',
    verb: button.verb,
    ...common,
    fallback: { type: 'Action.Submit', ...common },
  };
}

/**
 * A button that says a command line for the person, named as they would type it, as far as it fits. A run stands on it as
 * on cards, by the start of its id.
 */
export function commandButton(language: Language, commandLine: string): Button {
  const whole = asTyped(language, commandLine);
  return lineButton(commandLine, whole, shortLine(whole));
}

/** Buttons that stand together: no two of them are called the same. */
function commandButtons(language: Language, commandLines: readonly string[]): readonly Button[] {
  const whole = commandLines.map((one) => asTyped(language, one));
  const titles = shortLines(whole);
  return commandLines.map((one, at) => lineButton(one, whole[at] ?? one, titles[at] ?? one));
}

const asTyped = (language: Language, commandLine: string): string =>
  lineIn(language, commandLine)
    .split(' ')
    .map((word) => {
      const run = parseRunId(word);
      return run === undefined ? word : shortRunId(run);
    })
    .join(' ');

function lineButton(commandLine: string, whole: string, title: string): Button {
  return {
    title,
    ...(title === whole ? {} : { tooltip: whole }),
    verb: 'command',
    data: { line: commandLine },
    ...(commandLine.startsWith('cancel ') ? { style: 'destructive' } : {}),
  };
}

/** Cancels this very run, where the typed command would cancel whichever is open by then. */
export function cancelButton(language: Language, run: RunId): Button {
  return { title: text(language, 'button.cancel'), verb: 'cancel', data: { run }, style: 'destructive' };
}

/** Makes the same once more: the one thing to do where a run ended without having written what it should. */
export function planAgainButton(language: Language, run: RunId): Button {
  return {
    title: text(language, 'button.plan-again'),
    verb: 'plan-again',
    data: { run },
    style: 'positive',
  };
}

/** Rows of one or two, as the width of a phone has room for their titles: Teams cuts off what has none. */
export const buttonRows = (buttons: readonly Button[]): readonly Element[] => actionRows(buttons.map(action));

/** The same for actions of every kind. */
export function actionRows(actions: readonly Element[]): readonly Element[] {
  const rows: (readonly Element[])[] = [];
  for (let at = 0; at < actions.length; at += 2) {
    const pair = actions.slice(at, at + 2);
    const [one = '', other = ''] = pair.map(({ title }) => String(title));
    rows.push(...(fitBeside(one, other) ? [pair] : pair.map((single) => [single])));
  }
  return rows.map((row, at) => ({
    type: 'ActionSet',
    spacing: at === 0 ? 'Medium' : 'Small',
    actions: row,
  }));
}

/** What one can do next: buttons that say what one could type as well. */
export function nextSteps(language: Language, commandLines: readonly string[]): readonly Element[] {
  if (commandLines.length === 0) return [];
  const title = text(language, 'card.next');
  return [
    {
      type: 'TextBlock',
      text: title,
      isSubtle: true,
      size: 'Small',
      wrap: true,
      separator: true,
      spacing: 'Large',
    },
    ...buttonRows(commandButtons(language, commandLines)).map((row) => ({
      ...row,
      spacing: 'Small',
    })),
  ];
}
