import { environmentOf, parseEnvironmentKey, parseRunId } from '../../shared/domain/ids.ts';
import { listNames } from '../../shared/domain/listing.ts';
import { isRefusal, refuse } from '../../shared/domain/reason.ts';
import { type AskedList, readList } from '../../shared/engine/read-list.ts';
import { listIn } from '../../shared/report/in-language.ts';
import type { Route } from './answer-person.ts';
import { localeAsked } from './locale-asked.ts';
import { pageAsked } from './page-asked.ts';

interface Asked extends AskedList {
  readonly locale: string | undefined;
}

/** `{id}` of a run, an answer, a drift card or a fleet; or the key of an environment, for its history. */
export const listRoute = {
  parse: ({ params, query, headers }) => {
    const said = params.id ?? '';
    const id = parseRunId(said);
    const environment = id === undefined ? parseEnvironmentKey(said) : environmentOf(id);
    const of = listNames.find((one) => one === (query.get('of') ?? 'history'));
    if (environment === undefined || of === undefined || (id === undefined) !== (of === 'history'))
      return refuse('unknown_run');
    const asked = { environment, of, page: pageAsked(query), locale: localeAsked({ query, headers }) };
    return id === undefined ? asked : { ...asked, id };
  },
  act: async (ports, by, { locale, ...asked }) => {
    const listed = await readList(ports, { ...asked, by });
    return isRefusal(listed) ? listed : listIn(locale, listed);
  },
  status: 200,
  inBrowsers: true,
} satisfies Route<Asked>;
