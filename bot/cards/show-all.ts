import { localeOf } from '../../shared/texts/language.ts';
import { type Language, text } from '../../shared/texts/text.ts';
import type { Element } from './card.ts';

/**
 * A link to the page of all environments, where there is one for people's browsers. By way of the sign-in, which is over at
 * once for whoever is signed in: App Service sends nobody there by itself where it lets unknown ones through to the app.
 * https://learn.microsoft.com/azure/app-service/configure-authentication-customize-sign-in-out
 *
 * @param pages its origin
 */
export function showAll(language: Language, pages: string | undefined): readonly Element[] {
  if (pages === undefined) return [];
  const page = encodeURIComponent(`/api/fleet?lang=${localeOf(language)}`);
  const url = `${pages}/.auth/login/aad?post_login_redirect_uri=${page}`;
  const title = text(language, 'fleet-page.title');
  return [{ type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title, url }] }];
}
