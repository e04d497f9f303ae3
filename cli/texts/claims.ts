import { type Language, tongueOf } from '../../shared/texts/language.ts';
import type { LiveCheck } from '../live/check.ts';

type Said = Pick<LiveCheck, 'claim' | 'otherwise'>;
type Claims = { readonly [id: string]: Said };
type Module = Promise<{ readonly default: Claims }>;

/** English stands with the checks, word for word as docs/unverified.md has it; each other language is a file of its own. */
export const claimLanguages = {
  de: () => import('./claims/de.json', { with: { type: 'json' } }) as Module,
  es: () => import('./claims/es.json', { with: { type: 'json' } }) as Module,
  fr: () => import('./claims/fr.json', { with: { type: 'json' } }) as Module,
  ja: () => import('./claims/ja.json', { with: { type: 'json' } }) as Module,
} as const;

/** Reads a language; what comes back says claim and consequence of a check in it, in English where there is nothing else. */
export async function claimsIn(language: Language): Promise<(check: LiveCheck) => Said> {
  const tongue = tongueOf(language);
  const known = Object.hasOwn(claimLanguages, tongue)
    ? (await claimLanguages[tongue as keyof typeof claimLanguages]()).default
    : {};
  return (check) => known[check.id] ?? check;
}
