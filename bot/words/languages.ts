import type { Tongue } from '../../shared/texts/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import type { Words } from './words.ts';

/** All of them are understood at once: who writes German may have Teams in English. */
export const wordsByLanguage: { readonly [L in Exclude<Tongue, 'qps'>]: Words } = { en, de, es, fr, ja };
