import type { Struck } from '../../../sandbox/dataverse/faults.ts';
import type { Value } from '../../../sandbox/dataverse/schema.ts';
import type { Store } from '../../../sandbox/dataverse/store.ts';
import { tableNamed, tableOfSet } from '../../../sandbox/dataverse/tables.ts';

/** One edit of a person that came in between, and whether what they did still stands. */
export interface Edit {
  readonly kind: string;
  readonly stands: (store: Store) => boolean;
  /** They did just what the plan wants. */
  readonly equal?: true;
  /** What was about to be written rests on what they changed, so the run must not go on over it. */
  readonly conflicts?: true;
}

const guidText = '[0-9a-f]{8}-[0-9a-f-]{27}';
const rowPath = new RegExp(`/(\\w+)\\((${guidText})\\)$`);
const linkPath = new RegExp(`/(\\w+)\\((${guidText})\\)/(\\w+)/\\$ref$`);

export const isWrite = ({ method, kind, body }: Struck): boolean =>
  ['update', 'create', 'delete', 'associate', 'disassociate'].includes(kind) ||
  (kind === 'batch' && method === 'POST' && body.includes('/$ref'));

/** Edits something that the write is about, just before it is carried out. @param random 0 up to 1 */
export function editBefore(struck: Struck, store: Store, random: () => number): Edit {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  if (random() < 0.1) return rename(store, pick);
  if (struck.kind === 'batch') return person(struck, store, pick);
  if (struck.kind === 'associate') return link(struck, store, pick);
  return row(struck, store, pick);
}

type Pick = <T>(list: readonly T[]) => T;

function rename(store: Store, pick: Pick): Edit {
  const profile = pick(store.rows('msdyn_appconfiguration').filter((one) => one.ismanaged !== true));
  const id = String(profile.msdyn_appconfigurationid);
  store.put('msdyn_appconfiguration', { msdyn_appconfigurationid: id, msdyn_name: 'By hand' });
  return {
    kind: 'profile rename',
    stands: (later) => later.row('msdyn_appconfiguration', id)?.msdyn_name === 'By hand',
  };
}

function row({ path, body }: Struck, store: Store, pick: Pick): Edit {
  const [, set = '', id = ''] = rowPath.exec(path) ?? [];
  const table = tableOfSet(set);
  if (table === undefined) throw new Error(`no table in ${path}`);
  const sent = JSON.parse(body) as { readonly [column: string]: Value };
  const plain = Object.fromEntries(Object.entries(sent).filter(([name]) => !name.includes('@')));
  const texts = Object.keys(plain).filter(
    (name) => table.columns[name]?.kind === 'text' && !name.endsWith('uniquename'),
  );
  const column = pick(texts.length > 0 ? texts : ['msdyn_label']);
  const there = store.row(table.name, id) !== undefined;
  const kind = pick(there ? ['column', 'column', 'state', 'deletion', 'equal'] : ['column', 'equal']);
  if (kind === 'deletion') {
    store.remove(table.name, id);
    return {
      kind: 'row deleted',
      stands: (later) => later.row(table.name, id) === undefined,
      conflicts: true,
    };
  }
  const state = store.row(table.name, id)?.statecode === 1 ? 0 : 1;
  const wanted =
    kind === 'equal'
      ? plain
      : kind === 'state'
        ? { statecode: state, statuscode: state + 1 }
        : { ...(there ? {} : plain), [column]: 'By hand' };
  store.put(table.name, { ...wanted, [table.key]: id });
  const stands = (later: Store): boolean =>
    Object.entries(wanted).every(([name, value]) => later.row(table.name, id)?.[name] === value);
  if (kind === 'equal') return { kind: 'the same row', stands, equal: true };
  const same = Object.entries(wanted).every(([name, value]) => plain[name] === value);
  return {
    kind: kind === 'state' ? 'state' : 'column',
    stands,
    ...(same ? { equal: true } : { conflicts: true }),
  };
}

function link({ path, body }: Struck, store: Store, pick: Pick): Edit {
  const [, , from = '', name = ''] = linkPath.exec(path) ?? [];
  const [, set = '', to = ''] =
    rowPath.exec(String((JSON.parse(body) as { '@odata.id': string })['@odata.id'])) ?? [];
  if (pick([true, false])) {
    store.link(name, from, to);
    return { kind: 'link added', stands: (later) => has(later, name, from, to), equal: true };
  }
  const table = tableNamed(tableOfSet(set)?.name ?? '').name;
  store.remove(table, to);
  return {
    kind: 'linked row deleted',
    stands: (later) => later.row(table, to) === undefined,
    conflicts: true,
  };
}

const assigned = 'msdyn_appconfiguration_systemuser';

function person({ body }: Struck, store: Store, pick: Pick): Edit {
  const people = [...body.matchAll(new RegExp(`systemusers\\((${guidText})\\)`, 'g'))].map(
    (match) => match[1] ?? '',
  );
  const profiles = [...body.matchAll(new RegExp(`msdyn_appconfigurations\\((${guidText})\\)`, 'g'))];
  const ours = profiles[0]?.[1] ?? '';
  const to = pick(people);
  const kind = pick(['moved', 'same', 'removed']);
  if (kind === 'removed') {
    const [other] = store.links(assigned).filter((one) => !people.includes(one.to));
    if (other !== undefined) {
      store.unlink(assigned, other.from, other.to);
      return { kind: 'link removed', stands: (later) => !has(later, assigned, other.from, other.to) };
    }
  }
  const elsewhere = store
    .rows('msdyn_appconfiguration')
    .find((one) => one.msdyn_uniquename === 'contoso_inbox');
  const from = kind === 'moved' ? String(elsewhere?.msdyn_appconfigurationid) : ours;
  store.link(assigned, from, to);
  const stands = (later: Store): boolean => has(later, assigned, from, to);
  return kind === 'moved'
    ? { kind: 'person moved', stands, conflicts: true }
    : { kind: 'person linked', stands, equal: true };
}

const has = (store: Store, name: string, from: string, to: string): boolean =>
  store.links(name).some((one) => one.from === from && one.to === to);
