import type { Change, Columns } from '../../shared/domain/change.ts';
import type { Value } from '../../shared/domain/tables.ts';
import { arrowIn, listOf, numberOf } from '../../shared/texts/formats.ts';
import { columnTitle } from '../../shared/texts/phrases.ts';
import { type Language, type TextKey, text } from '../../shared/texts/text.ts';
import { clipped, shown } from './shown.ts';
import { shownAddress } from './shown-address.ts';

/** Columns of a new row worth a word beside its address, in the order somebody who knows the form looks for them. */
const told = [
  'msdyn_label',
  'msdyn_sortorder',
  'msdyn_enableoutbound',
  'msdyn_trusteddomain',
  'msdyn_customparams',
  'msdyn_sandboxconfiguration',
  'msdyn_enableanalytics',
  'msdyn_profileorder',
  'msdyn_uniquename',
];
/** Not worth saying when off, because off is what everybody expects. */
const usuallyOff = ['msdyn_enableanalytics'];
const addresses = ['msdyn_channelurl', 'msdyn_trusteddomain', 'msdyn_landingurl'];
/** May hold keys and passwords. */
const secret = ['msdyn_customparams'];

/** What a change writes, as lines: the values of a new row, old and new values of a changed one. */
export function changeValues(language: Language, change: Change): readonly string[] {
  if (change.kind === 'create') return created(language, change.columns).filter((one) => one !== '');
  return change.kind === 'update' ? updated(language, change.before, change.after) : [];
}

/** The address on a line of its own, because people compare it sign by sign; the rest on the next. */
function created(language: Language, columns: Columns): readonly string[] {
  const said = (name: string): string => valueText(language, name, columns[name] ?? null);
  const given = told.filter((name) => {
    const value = columns[name] ?? null;
    if (name === 'msdyn_label' && value === columns.msdyn_name) return false;
    return value !== null && value !== '' && !(value === false && usuallyOff.includes(name));
  });
  const rest = given.map((name) =>
    text(language, 'values.is', { column: columnTitle(language, name), value: said(name) }),
  );
  return [...('msdyn_channelurl' in columns ? [said('msdyn_channelurl')] : []), rest.join(' · ')];
}

function updated(language: Language, before: Columns, after: Columns): readonly string[] {
  return Object.keys(after).map((name) => wasText(language, name, before[name] ?? null, after[name] ?? null));
}

/**
 * What a column was and is. The two differ, though maybe only in what is cut off or kept back.
 *
 * @param key sentence over column, before and after
 */
export function wasText(
  language: Language,
  name: string,
  was: Value,
  is: Value,
  key: TextKey = 'values.was',
): string {
  const [old, next] = [was, is].map((value) => valueText(language, name, value));
  const other = addresses.includes(name) ? 'values.other-parameters' : 'values.other';
  return text(language, key, {
    column: columnTitle(language, name),
    arrow: arrowIn(language),
    before: old ?? '',
    after: old === next ? text(language, other) : (next ?? ''),
  });
}

function valueText(language: Language, column: string, value: Value): string {
  if (value === null || value === '') return text(language, 'values.empty');
  if (typeof value === 'boolean') return text(language, value ? 'values.on' : 'values.off');
  if (typeof value === 'number') return numberOf(language, value);
  if (secret.includes(column)) return text(language, 'values.set', { count: Array.from(value).length });
  if (!addresses.includes(column)) return shown(value);
  const { address, parameters } = shownAddress(value);
  return text(language, 'values.address', { address, parameters: clipped(listOf(language, parameters)) });
}
