import type { Json } from '../../shared/domain/hash.ts';
import type { RunId } from '../../shared/domain/ids.ts';
import { type Language, text } from '../../shared/texts/text.ts';
import type { Element } from './card.ts';

export interface Button {
  readonly title: string;
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

/** A button that says a command line for the person. */
export function commandButton(commandLine: string): Button {
  return { title: commandLine, verb: 'command', data: { line: commandLine } };
}

/** Cancels this very run, where the typed command would cancel whichever is open by then. */
export function cancelButton(language: Language, run: RunId): Button {
  return { title: text(language, 'button.cancel'), verb: 'cancel', data: { run }, style: 'destructive' };
}

/** Rows of at most two: at the width of a phone a third button loses its title. */
export function buttonRows(buttons: readonly Button[]): readonly Element[] {
  const rows: Element[] = [];
  for (let at = 0; at < buttons.length; at += 2)
    rows.push({ type: 'ActionSet', actions: buttons.slice(at, at + 2).map(action) });
  return rows;
}

/** What one can do next: as buttons, and as lines to copy. */
export function nextSteps(language: Language, commandLines: readonly string[]): readonly Element[] {
  if (commandLines.length === 0) return [];
  const copyable = commandLines.map((commandLine) => ({
    type: 'RichTextBlock',
    spacing: 'None',
    inlines: [{ type: 'TextRun', text: commandLine, fontType: 'Monospace' }],
  }));
  return [
    { type: 'TextBlock', text: text(language, 'card.next'), isSubtle: true, wrap: true, spacing: 'Medium' },
    ...copyable,
    ...buttonRows(commandLines.map(commandButton)),
  ];
}
