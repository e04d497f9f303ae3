import type { HttpRequest } from '@azure/functions';
import { hasTexts } from '../../shared/report/has-texts.ts';

/**
 * The language somebody wants an answer in: `?lang=`, else the first of their browser's that there are texts for.
 * `undefined`: nobody said one that is spoken here.
 */
export function localeAsked({ query, headers }: Pick<HttpRequest, 'query' | 'headers'>): string | undefined {
  return query.get('lang') ?? accepted(headers.get('accept-language') ?? '').find(hasTexts);
}

/** By their weight, and by their order where it is the same. https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4 */
function accepted(header: string): readonly string[] {
  const ranges = header
    .split(',')
    .slice(0, 30)
    .map((range) => {
      const [locale = '', ...more] = range.split(';').map((part) => part.trim());
      const weight = /^q=(\d(?:\.\d{1,3})?)$/i.exec(more.at(-1) ?? '')?.[1] ?? '1';
      return { locale, weight: Number(weight) };
    });
  return ranges
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ locale }) => locale);
}
