import type { DriftKind } from '../../domain/drift-kinds.ts';
import type { RelationshipName, TableName } from '../../domain/tables.ts';
import { relationships } from '../../domain/tables.ts';
import { type Compared, type FoundDrift, found } from './found.ts';
import { isLoader } from './row-drift.ts';
import { ends, nameIn } from './view.ts';

/** What hangs on a profile, by link, as kinds of drift call it. */
const prefixes: readonly (readonly [RelationshipName, string])[] = [
  ['msdyn_appconfig_msdyn_channelprovider', 'provider'],
  ['msdyn_appconfiguration_applicationextension', 'extension'],
  ['msdyn_appconfiguration_sessiontemplate', 'template'],
  ['msdyn_msdyn_paneconfig_msdyn_appconfig', 'pane'],
  ['msdyn_smartassistconfig_msdyn_appconfig', 'assist'],
];

/** Links of our profiles and providers as sets. Where a row at either end is gone or new in its place, that is told there. */
export function linkDrift(compared: Compared, explained: ReadonlySet<string>): readonly FoundDrift[] {
  const { baseline, was, is, scope } = compared;
  return prefixes.flatMap(([relationship, prefix]) => {
    if (!is.knows(relationship)) return [];
    // A provider of ours on somebody else's profile shows its panel to people nobody planned for.
    const ours = (pair: string): boolean =>
      scope.profiles.has(ends(pair)[0]) || (prefix === 'provider' && scope.providers.has(ends(pair)[1]));
    const untold = (pair: string): boolean => !ends(pair).some((id) => explained.has(id));
    const gone = was
      .pairs(relationship)
      .filter((pair) => ours(pair) && !is.has(relationship, pair))
      .filter((pair) => untold(pair) && isThere(compared, relationship, pair));
    const come = baseline.whole
      ? is
          .pairs(relationship)
          .filter((pair) => ours(pair) && !was.has(relationship, pair))
          .filter((pair) => untold(pair))
      : [];
    return [
      ...gone.map((pair) => linkItem(compared, relationship, pair, `${prefix}-detached`)),
      ...come.map((pair) => linkItem(compared, relationship, pair, `${prefix}-attached`)),
    ];
  });
}

/** A row that nobody reads any more is not known to be gone; a link to it is. */
function isThere({ was, is }: Compared, relationship: RelationshipName, pair: string): boolean {
  const { from, to } = relationships[relationship];
  const [first, second] = ends(pair);
  const gone = (table: typeof from | typeof to, id: string): boolean =>
    was.row(table, id) !== undefined && is.row(table, id) === undefined;
  return !gone(from, first) && !(toldAsRows.includes(to) && gone(to, second));
}

/** Of other tables a deleted row is told by the link it took with it. */
const toldAsRows: readonly TableName[] = ['msdyn_channelprovider', 'msdyn_applicationextension'];

function linkItem(
  { was, is, scope }: Compared,
  relationship: RelationshipName,
  pair: string,
  kind: string,
): FoundDrift {
  const { from, to } = relationships[relationship];
  const [first, second] = ends(pair);
  const columns = is.row(to, second) ?? was.row(to, second);
  const profile = is.row(from, first) ?? was.row(from, first);
  const loader = kind === 'extension-detached' && columns !== undefined && isLoader({ columns });
  return found((loader ? 'loader-detached' : kind) as DriftKind, {
    subject: pair,
    label: nameIn(columns, second),
    params: { profile: nameIn(profile, first) },
    facets: [{ kind: 'links', relationship, pairs: [pair] }],
    ...(scope.profiles.has(first) ? {} : { severity: 'info' as const }),
    // Links of a managed profile travel with its solution.
    ...(profile?.ismanaged === true ? { repair: 'none' as const } : {}),
  });
}
