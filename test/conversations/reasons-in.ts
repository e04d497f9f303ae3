import { lineIn } from '../../bot/words/line-in.ts';
import { type ReasonCode, reasons } from '../../shared/domain/reason.ts';
import de from '../../shared/texts/de.json' with { type: 'json' };
import { en } from '../../shared/texts/en.ts';
import { type Catalogue, isTextKey, type TextKey } from '../../shared/texts/text.ts';

export const catalogues: { readonly en: Catalogue; readonly de: Catalogue } = { en, de };
export type Played = keyof typeof catalogues;

/** A text as it may come out: what is left out without its value may be missing, and values may be anything. */
export function pattern(template: string): RegExp {
  const parts = template.split(/(\{[\w-]+\}|[[\]])/).map((part) => {
    if (part === '[') return '(?:';
    if (part === ']') return ')?';
    return part.startsWith('{') ? '([^\\n]*?)' : part.replace(/[.*+?^${}()|\\]/g, '\\$&');
  });
  return new RegExp(parts.join(''));
}

/** Codes whose text stands somewhere in a conversation, whatever values were put into it. */
export function reasonsIn(language: Played, played: string): readonly ReasonCode[] {
  const flat = played.replace(/[\u2068\u2069]/g, '');
  return reasons.filter((code) =>
    textsOf(code).some((key) => {
      const template = catalogues[language][key];
      return typeof template === 'string' && pattern(template).test(flat);
    }),
  );
}

/** Why nobody could look at a workspace is told as what a check found, and has a text of its own there. */
const textsOf = (code: ReasonCode): readonly TextKey[] =>
  [`reason.${code}`, `finding.workspace-not-seen-${code}`].filter(isTextKey);

/** The title of a button in another language, by its English one; what is no text of ours is a command line. */
export function titleIn(language: Played, title: string): string {
  const keys = Object.keys(en).filter((key) => key.startsWith('button.')) as TextKey[];
  for (const key of keys) {
    const [english, other] = [catalogues.en[key], catalogues[language][key]];
    if (typeof english !== 'string' || typeof other !== 'string') continue;
    const found = new RegExp(`^${pattern(english).source}$`).exec(title);
    if (found === null) continue;
    const names = [...english.matchAll(/\{[\w-]+\}/g)].map(String);
    return names.reduce((said, name, at) => said.replace(name, found[at + 1] ?? ''), other);
  }
  return lineIn(language, title);
}
