import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Hints } from './hints.ts';
import { ja } from './ja.ts';

/** Of languages with blanks between words. */
export const spacedHints: readonly Hints[] = [en, de, fr, es];
export const unspacedHints: readonly Hints[] = [ja];
