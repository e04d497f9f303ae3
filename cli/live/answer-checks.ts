import { field, parseJson } from '../../shared/dataverse/json.ts';
import { odata, rowPath } from '../../shared/dataverse/odata.ts';
import { isSuccess } from '../../shared/dataverse/problem.ts';
import { guid, parseGuid } from '../../shared/domain/guid.ts';
import { doesNotHold, holds, type LiveCheck, notTestable, reading, verdictOf } from './check.ts';
import { because } from './found.ts';
import { ask, rowsOf, told } from './probe.ts';

const nobody = guid('00000000-0000-4000-8000-0000000c07e0');

/** How single answers of the Web API look. */
export const answerChecks: readonly LiveCheck[] = [
  reading({
    id: 'skip-refused',
    claim: 'The query option $skip is refused, so that paging by the link of each page is the only way.',
    otherwise: 'Nothing breaks: pages are still followed by their links.',
    run: async (probe) => {
      const reply = await ask(probe, odata`appmodules?$select=appmoduleid&$skip=1`);
      return verdictOf(reply.status >= 400 && reply.status < 500, told(reply));
    },
  }),
  reading({
    id: 'pages-are-linked',
    claim: 'A list can be asked for in pages, and each page links to the next one on the same address.',
    otherwise: 'Lists longer than a page are read in part, or reading stops. Do not migrate; report it.',
    run: async (probe) => {
      const whole = await rowsOf(probe, odata`appmodules?$select=appmoduleid`);
      if (whole.length < 2) return notTestable(because`there is only one app`);
      const path = odata`appmodules?$select=appmoduleid`;
      const reply = await ask(probe, path, { headers: { Prefer: 'odata.maxpagesize=1' } });
      const next = field(parseJson(reply.body), '@odata.nextLink');
      const own = typeof next === 'string' && next.startsWith(`${probe.connection.origin}/api/data/`);
      return verdictOf(isSuccess(reply) && own, because`the first page has no link of this address`);
    },
  }),
  reading({
    id: 'unknown-set-404',
    claim: 'Asking for a table that is not installed answers 404.',
    otherwise: 'A missing solution is reported as an unexpected error, without its name. Nothing is written.',
    run: async (probe) => {
      const reply = await ask(probe, odata`msdyn_cutovernosuchtables?$top=1`);
      return verdictOf(reply.status === 404, told(reply));
    },
  }),
  reading({
    id: 'unknown-row-404',
    claim: 'Reading a row by an id that is not there answers 404.',
    otherwise: 'A row that was deleted meanwhile is reported as refused instead of as gone.',
    run: async (probe) => {
      const path = odata`${rowPath('msdyn_channelprovider', nobody)}?$select=msdyn_channelproviderid`;
      const reply = await ask(probe, path);
      return verdictOf(reply.status === 404, told(reply));
    },
  }),
  reading({
    id: 'unknown-column-400',
    claim:
      'Asking for a column that is not there answers 400, as older versions do for the icon of a 1.0 provider.',
    otherwise: 'An environment without the icon column cannot be planned. Update CIF 1.0 there.',
    run: async (probe) => {
      const path = odata`msdyn_ciproviders?$select=msdyn_ciproviderid,_msdyn_cutovernosuchcolumn_value`;
      const reply = await ask(probe, path);
      return verdictOf(reply.status === 400, told(reply));
    },
  }),
  reading({
    id: 'rows-have-versions',
    claim: 'Every row comes with its version, the @odata.etag, in a list and by its id.',
    otherwise: 'Rows cannot be updated safely, so updating stops with an error and nothing is overwritten.',
    run: async (probe) => {
      const [row] = await rowsOf(probe, odata`msdyn_channelproviders?$select=msdyn_channelproviderid&$top=1`);
      const id = parseGuid(row?.msdyn_channelproviderid);
      if (row === undefined || id === undefined) return notTestable(because`there is no 2.0 provider`);
      const reply = await ask(probe, odata`${rowPath('msdyn_channelprovider', id)}?$select=msdyn_name`);
      const single = field(parseJson(reply.body), '@odata.etag');
      const both = typeof row['@odata.etag'] === 'string' && typeof single === 'string';
      return verdictOf(both, because`a row came without it`);
    },
  }),
  reading({
    id: 'editors-are-named',
    claim: 'On request a row tells the display name of whoever changed it last.',
    otherwise: 'A stale plan names what changed and when, but not who did it.',
    run: async (probe) => {
      const path = odata`msdyn_appconfigurations?$select=_modifiedby_value`;
      const edited = (await rowsOf(probe, path)).find((row) => typeof row._modifiedby_value === 'string');
      if (edited === undefined) return notTestable(because`no app profile says who changed it`);
      const name = edited['_modifiedby_value@OData.Community.Display.V1.FormattedValue'];
      return typeof name === 'string' ? holds : doesNotHold(because`the name is not in the answer`);
    },
  }),
];
