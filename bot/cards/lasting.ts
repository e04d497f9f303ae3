import { type Language, text } from '../../shared/texts/text.ts';

/** So long, in seconds or minutes, as one would say it. */
export const lasting = (language: Language, seconds: number): string =>
  seconds < 60
    ? text(language, 'pace.seconds', { count: Math.max(1, Math.round(seconds)) })
    : text(language, 'pace.minutes', { count: Math.round(seconds / 60) });
