import type { Translated } from './translations.ts';

/** What people type, names and addresses: written in no language, with straight quotes and colons of their own. */
const code =
  /`[^`]*`|--[\w-]+ ?"[^"]*"|[\w-]+="[^"]*"|"[\d*]+ [\d* ,/-]+"|https?:\/\/\S*|\b[A-Z][\w-]+: (?:text\/html|attachment|frame-ancestors|\{value\})|\{[^}]*\}|\d\d:\d\d/g;

type Rule = readonly [what: string, wrong: RegExp];

const everywhere: readonly Rule[] = [
  ['a straight quote', /["“”](?!$)/u],
  ['three dots', /\.\.\./],
];

const rules: { readonly [L in Translated]: readonly Rule[] } = {
  de: [
    ['a straight quote', /["”]/],
    ['a straight apostrophe', /\p{L}'\p{L}/u],
    ['a quote without its other half', /„[^“]*$|^[^„]*“/],
    ['no no-break space before a percent sign', /[^\u00a0]%/],
    ['du', /\b(?:du|dich|dir|deine?[mnrs]?)\b/i],
  ],
  fr: [
    ...everywhere,
    ['a straight apostrophe', /\p{L}'\p{L}/u],
    ['no narrow no-break space', /[^\u202f][;!?]/],
    ['no narrow no-break space before a percent sign', /[^\u202f]%/],
    ['no no-break space', /[^\u00a0]:|«[^\u00a0]|[^\u00a0]»/],
    ['a quote without its other half', /«[^»]*$|^[^«]*»/],
  ],
  es: [
    ...everywhere,
    ['a question that nothing opens', /^[^¿]*\?/],
    ['an exclamation that nothing opens', /^[^¡]*!/],
    ['a quote without its other half', /«[^»]*$|^[^«]*»/],
    ['no no-break space before a percent sign', /[^\u00a0]%/],
    ['tú', /\b(?:tú|tus?|contigo)\b/i],
  ],
  ja: [
    ...everywhere,
    ['a space before a percent sign', /\s%/],
    ['a comma or full stop of another script', /[\u3041-\u30ff\u4e00-\u9fff][.,]/u],
    ['a wide bracket, colon or question mark', /[（）：？！；]/u],
    ['a quote without its other half', /「[^」]*$|^[^「]*」/],
  ],
};

/** What is not written as the language is. */
export const badlyWritten = (language: Translated, form: string): readonly string[] => {
  const words = form.replace(code, '');
  return rules[language].filter(([, wrong]) => wrong.test(words)).map(([what]) => what);
};
