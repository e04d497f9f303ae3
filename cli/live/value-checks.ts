import { columnList, type ODataPart, odata, rowPath } from '../../shared/dataverse/odata.ts';
import { isSuccess } from '../../shared/dataverse/problem.ts';
import type { Guid } from '../../shared/domain/guid.ts';
import { doesNotHold, holds, type LiveCheck, verdictOf, writing } from './check.ts';
import { because } from './found.ts';
import { made, readBack, tryCreate } from './made-rows.ts';
import { ask, type Probe, told } from './probe.ts';

const provider = 'msdyn_channelprovider' as const;
const profile = 'msdyn_appconfiguration' as const;

function write(probe: Probe, path: ODataPart, columns: object, version = '*') {
  return ask(probe, odata`${path}`, {
    kind: 'write',
    method: 'PATCH',
    headers: { 'If-Match': version },
    body: JSON.stringify(columns),
  });
}

const label = async (probe: Probe, id: Guid): Promise<unknown> =>
  (await readBack(probe, provider, id, columnList(['msdyn_label'])))?.msdyn_label;

/** What becomes of the values of a row. */
export const valueChecks: readonly LiveCheck[] = [
  writing({
    id: 'empty-text-is-null',
    claim: 'An empty text is stored as no value.',
    otherwise: 'Nothing breaks: both count as the same when compared.',
    run: async (probe) => {
      const { id } = await made(probe, provider, { msdyn_label: '' });
      return verdictOf((await label(probe, id)) === null, because`the empty text was kept`);
    },
  }),
  writing({
    id: 'texts-are-kept',
    claim:
      'Custom parameters come back character by character, with blanks at their ends, line breaks and emoji.',
    otherwise: 'Verification reports the provider as not as planned. Correct its parameters by hand.',
    run: async (probe) => {
      const text = ' {"a": "b"}\r\n\n\tcafé 📞 ';
      const { id } = await made(probe, provider, { msdyn_customparams: text });
      const row = await readBack(probe, provider, id, columnList(['msdyn_customparams']));
      return verdictOf(row?.msdyn_customparams === text, because`the text came back changed`);
    },
  }),
  writing({
    id: 'longest-values',
    claim:
      'A provider takes a label of 100, an address of 1,024 and parameters of 2,000 UTF-16 units, as 1.0 does.',
    otherwise:
      'Creating a provider with such a value fails and the run stops. Shorten it in the 1.0 provider.',
    run: async (probe) => {
      const address = `https://widget.example/${'a'.repeat(1024 - 23)}`;
      const columns = {
        msdyn_label: `${'a'.repeat(98)}📞`,
        msdyn_channelurl: address,
        msdyn_customparams: 'a'.repeat(2000),
      };
      const { reply } = await tryCreate(probe, provider, columns);
      return verdictOf(isSuccess(reply), told(reply));
    },
  }),
  writing({
    id: 'stale-write-refused',
    claim: 'A write that names an older version of a row is refused with 412 and changes nothing.',
    otherwise: 'Somebody else’s edit could be overwritten. Do not migrate; report it.',
    run: async (probe) => {
      const { id } = await made(probe, provider, { msdyn_label: 'first' });
      const row = await readBack(probe, provider, id, columnList(['msdyn_label']));
      await write(probe, rowPath(provider, id), { msdyn_label: 'second' });
      const reply = await write(
        probe,
        rowPath(provider, id),
        { msdyn_label: 'stale' },
        String(row?.['@odata.etag']),
      );
      return verdictOf(reply.status === 412 && (await label(probe, id)) === 'second', told(reply));
    },
  }),
  writing({
    id: 'stale-delete-refused',
    claim: 'A delete that names an older version of a row is refused with 412.',
    otherwise: 'Taking back a run could delete a row that somebody edited. Do not roll back; report it.',
    run: async (probe) => {
      const { id } = await made(probe, provider, { msdyn_label: 'first' });
      const row = await readBack(probe, provider, id, columnList(['msdyn_label']));
      await write(probe, rowPath(provider, id), { msdyn_label: 'second' });
      const headers = { 'If-Match': String(row?.['@odata.etag']) };
      const reply = await ask(probe, odata`${rowPath(provider, id)}`, {
        kind: 'write',
        method: 'DELETE',
        headers,
      });
      return verdictOf(reply.status === 412 && (await label(probe, id)) === 'second', told(reply));
    },
  }),
  writing({
    id: 'gone-row-not-made-again',
    claim: 'A guarded write to a row that is gone is refused and does not create it.',
    otherwise: 'A row that somebody deleted could come back half-filled. Do not migrate; report it.',
    run: async (probe) => {
      const { id } = await made(probe, provider);
      const before = await readBack(probe, provider, id, columnList(['msdyn_name']));
      await ask(probe, odata`${rowPath(provider, id)}`, { kind: 'write', method: 'DELETE' });
      await write(probe, rowPath(provider, id), { msdyn_label: 'back' }, String(before?.['@odata.etag']));
      return verdictOf((await label(probe, id)) === undefined, because`the row is back`);
    },
  }),
  writing({
    id: 'switched-off-and-on',
    claim: 'A provider is deactivated and activated by writing statecode and statuscode together.',
    otherwise: 'Inactive providers of ours cannot be switched on again, and the run stops. Do it by hand.',
    run: async (probe) => {
      const { id } = await made(probe, provider);
      const states: unknown[] = [];
      for (const [statecode, statuscode] of [
        [1, 2],
        [0, 1],
      ] as const) {
        await write(probe, rowPath(provider, id), { statecode, statuscode });
        states.push((await readBack(probe, provider, id, columnList(['statecode'])))?.statecode);
      }
      return verdictOf(states.join() === '1,0', because`the states were ${states.join(', ')}`);
    },
  }),
  writing({
    id: 'unique-name-fixed',
    claim: 'The unique name of a profile cannot be changed after it was created.',
    otherwise:
      'Nothing breaks: Cutover never changes one. Somebody else could, and a profile of ours would not be recognised.',
    run: async (probe) => {
      const { id, uniqueName } = await made(probe, profile);
      const reply = await write(probe, rowPath(profile, id), { msdyn_uniquename: `${uniqueName}_other` });
      const row = await readBack(probe, profile, id, columnList(['msdyn_uniquename']));
      return row?.msdyn_uniquename === uniqueName
        ? holds
        : doesNotHold(because`it was changed with ${reply.status}`);
    },
  }),
];
