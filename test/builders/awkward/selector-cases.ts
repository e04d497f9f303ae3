import { omnichannelApp, workspaceApp } from '../../../shared/domain/apps.ts';
import { systemAdministrator, systemCustomizer } from '../../../shared/steps/facts.ts';
import { idsIn } from '../ids-in.ts';
import { type AwkwardCase, appsNamed, legacyCase } from './case.ts';

const roles = (id: string, about: string, is: (selector: string) => boolean): AwkwardCase =>
  legacyCase(id, about, (columns) => is(columns.msdyn_roleselector ?? ''));

const templates: readonly (string | null | undefined)[] = [systemAdministrator, systemCustomizer];

export const selectorCases: readonly AwkwardCase[] = [
  roles('selector-braces', 'Ids stand in braces.', (text) => /\{.+\}/.test(text)),
  roles('selector-upper-case', 'Ids are in upper case.', (text) => /[A-F]/.test(text)),
  roles('selector-trailing', 'The list ends with its separator.', (text) => /;$/.test(text)),
  roles('selector-blanks', 'Blanks and line breaks stand around the ids.', (text) => /\s/.test(text)),
  roles('selector-repeated', 'A role is named twice.', (text) => {
    const ids = text.toLowerCase().match(/[0-9a-f-]{36}/g) ?? [];
    return new Set(ids).size < ids.length;
  }),
  roles('selector-not-an-id', 'A word stands where an id should be.', (text) => /everybody/i.test(text)),
  legacyCase('selector-empty', 'The role selector is an empty text.', (one) => one.msdyn_roleselector === ''),
  legacyCase('selector-null', 'There is no role selector.', (one) => one.msdyn_roleselector === null),
  legacyCase('role-deleted', 'A role is gone.', ({ msdyn_roleselector }, _row, { rows }) =>
    idsIn(msdyn_roleselector).some((id) => !rows.role.some((role) => role.id === id)),
  ),
  legacyCase('role-copy', 'It names a business unit’s copy.', ({ msdyn_roleselector }, _row, { rows }) =>
    rows.role.some(
      ({ id, columns }) => columns._parentrootroleid_value !== id && idsIn(msdyn_roleselector).includes(id),
    ),
  ),
  legacyCase(
    'roles-admin-only',
    'Only administrative roles are named.',
    ({ msdyn_roleselector }, _row, { rows }) => {
      const named = rows.role.filter((role) => idsIn(msdyn_roleselector).includes(role.id));
      return (
        named.length > 0 && named.every((role) => templates.includes(role.columns._roletemplateid_value))
      );
    },
  ),
  legacyCase('roles-several', 'Three roles are named.', (one) => idsIn(one.msdyn_roleselector).length >= 3),
  legacyCase('apps-both', 'It is for both multi-session apps.', (_columns, row, snapshot) => {
    const named = appsNamed(snapshot, row);
    return named.includes(workspaceApp) && named.includes(omnichannelApp);
  }),
  legacyCase('apps-single-session-too', 'A single-session app needs it, too.', (_columns, row, snapshot) =>
    appsNamed(snapshot, row).includes('msdynce_saleshub'),
  ),
  legacyCase('app-dead', 'One of its apps is gone.', (_columns, row, snapshot) =>
    appsNamed(snapshot, row).includes(undefined),
  ),
  {
    id: 'apps-single-session-only',
    about: 'It stays in 1.0.',
    occursIn: (snapshot) =>
      snapshot.rows.msdyn_ciprovider.some((row) => {
        const named = appsNamed(snapshot, row);
        return named.length > 0 && named.every((app) => app === 'msdynce_saleshub');
      }),
  },
  {
    id: 'apps-none',
    about: 'It names no app, so it never loaded.',
    occursIn: ({ rows }) =>
      rows.msdyn_ciprovider.some((row) => idsIn(row.columns.msdyn_appselector).length === 0),
  },
];
