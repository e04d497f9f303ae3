import { systemCustomizer } from '../../sandbox/fixtures/standard-rows.ts';
import { reading, writing } from '../../sandbox/fixtures/two-identities.ts';
import { type Planted, withoutLinks, withRows } from './planted/planted.ts';

const held = 'systemuserroles_association';
const copy = 'c07e0000-0000-4000-8000-00000000b0f4';

/** Set-ups that are right and do not look like the one everybody starts with. */
export const unusual: readonly (Pick<Planted, 'id'> & Partial<Planted>)[] = [
  {
    id: 'role-of-a-child-unit-in-german',
    fixture: (fixture) => {
      const bared = withoutLinks(
        fixture,
        held,
        ([role, user]) => role === systemCustomizer && user === reading.user,
      );
      const named = withRows(bared, 'role', (rows) => [
        ...rows,
        { roleid: copy, name: 'Systemanpasser', _parentrootroleid_value: systemCustomizer },
      ]);
      const pairs = [...(bared.links[held] ?? []), [copy, reading.user] as const];
      return { ...named, links: { ...named.links, [held]: pairs } };
    },
  },
  {
    id: 'one-identity-with-both-roles',
    env: { CUTOVER_WRITER_CLIENT_ID: undefined },
    fixture: (fixture) => {
      const pairs = [...(fixture.links[held] ?? []), [writing.role, reading.user] as const];
      return { ...fixture, links: { ...fixture.links, [held]: pairs } };
    },
  },
  {
    id: 'another-environment-beside',
    beside: [{ key: 'contoso-prod', name: 'Contoso Prod' }],
  },
];
