import type { Guid } from '../domain/guid.ts';
import { fetchXml, type ODataPath } from './odata.ts';

/** Column, operator, id. */
type Condition = readonly [attribute: string, operator: 'eq' | 'ne', id: Guid];

/**
 * How many people a list holds, the highest row version among them, and the highest among the links they are on it by.
 * Versions grow in the whole database: whoever comes, or is changed, raises one of the two; who goes, lowers the count.
 * Links are never edited. That links have versions which can be aggregated is seen in metadata and not documented: where
 * Dataverse refuses, the list itself is read. Above 50,000 rows it refuses as well (AggregateQueryRecordLimit).
 * https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data
 */
const sumOf = (filter: string, link: string, rest: string): ODataPath =>
  fetchXml(
    'systemusers',
    `<fetch aggregate="true"><entity name="systemuser">${count}${highest('people')}${filter}<link-entity name="${link}" from="systemuserid" to="systemuserid" intersect="true">${highest('links')}${rest}</link-entity></entity></fetch>`,
  );

const count = '<attribute name="systemuserid" alias="count" aggregate="count"/>';
const highest = (alias: string): string =>
  `<attribute name="versionnumber" alias="${alias}" aggregate="max"/>`;

/** As `onlyPeople` says it. */
const onlyPeople =
  '<filter><condition attribute="isdisabled" operator="eq" value="0"/><condition attribute="accessmode" operator="eq" value="0"/><condition attribute="applicationid" operator="null"/></filter>';

/** Of who holds a role directly, by conditions on the role. */
export const sumOfHolders = (...conditions: readonly Condition[]): ODataPath =>
  sumOf(
    onlyPeople,
    'systemuserroles',
    `<link-entity name="role" from="roleid" to="roleid">${filterOf(conditions)}</link-entity>`,
  );

/** Of who has a profile directly. */
export const sumOfAssigned = (profile: Guid): ODataPath =>
  sumOf('', 'msdyn_appconfiguration_systemuser', filterOf([['msdyn_appconfigurationid', 'eq', profile]]));

function filterOf(conditions: readonly Condition[]): string {
  const all = conditions.map(
    ([attribute, operator, id]) =>
      `<condition attribute="${attribute}" operator="${operator}" value="${id}"/>`,
  );
  return `<filter>${all.join('')}</filter>`;
}
