import { type Language, text } from '../../texts/text.ts';
import { html, type Markup, moment } from './markup.ts';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

/** How long ago something was, and when. @param at ISO 8601 @param now ISO 8601 */
export const ago = (language: Language, at: string, now: string): Markup =>
  html`<span>${agoText(language, Date.parse(now) - Date.parse(at))}<br><span class="small">${moment(language, at)}</span></span>`;

function agoText(language: Language, milliseconds: number): string {
  if (milliseconds < minute) return text(language, 'fleet-page.now');
  if (milliseconds < 2 * hour)
    return text(language, 'fleet-page.ago.minutes', { count: Math.floor(milliseconds / minute) });
  if (milliseconds < 2 * day)
    return text(language, 'fleet-page.ago.hours', { count: Math.floor(milliseconds / hour) });
  return text(language, 'fleet-page.ago.days', { count: Math.floor(milliseconds / day) });
}
