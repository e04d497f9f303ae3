import { sha256 } from '../../domain/hash.ts';
import { isRightToLeft, tongueOf } from '../../texts/language.ts';
import type { Language } from '../../texts/text.ts';
import { html, type Markup } from './markup.ts';

/** Nothing may be fetched, run, sent or framed: only this style and pictures in the file itself are allowed. */
export function policyFor(style: string): string {
  const hash = Buffer.from(sha256(style), 'hex').toString('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
}

interface Page {
  readonly language: Language;
  /** Put together from texts of ours and names. */
  readonly title: string;
  readonly style: string;
  readonly body: Markup;
}

/** A page that is one file and needs nothing else. */
export function documentOf({ language, title, style, body }: Page): string {
  return html`<!doctype html>
<html lang="${tongueOf(language)}" dir="${isRightToLeft(language) ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(style)}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${{ markup: style }}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`.markup;
}
