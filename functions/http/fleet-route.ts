import { environmentStates } from '../../shared/domain/glance.ts';
import type { OverviewAsked } from '../../shared/domain/overview.ts';
import { isRefusal } from '../../shared/domain/reason.ts';
import { readOverview } from '../../shared/engine/read-overview.ts';
import { overviewIn } from '../../shared/report/in-language.ts';
import type { Route } from './answer-person.ts';
import { localeAsked } from './locale-asked.ts';
import { pageAsked } from './page-asked.ts';

interface Asked extends OverviewAsked {
  readonly locale: string | undefined;
}

/** The page of all environments, loaded only where somebody asks for it. */
export const fleetRoute = {
  parse: ({ query, headers }) => {
    const state = environmentStates.find((one) => one === query.get('state'));
    const cause = /^[0-9a-f]{16}$/.exec(query.get('cause') ?? '')?.[0];
    return {
      page: pageAsked(query),
      locale: localeAsked({ query, headers }),
      ...(state === undefined ? {} : { state }),
      ...(cause === undefined ? {} : { cause }),
    };
  },
  act: async (ports, by, { locale, ...asked }) => {
    const overview = await readOverview(ports, { ...asked, by });
    return isRefusal(overview) ? overview : overviewIn(locale, overview);
  },
  status: 200,
  inBrowsers: true,
} satisfies Route<Asked>;
