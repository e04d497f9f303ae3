import type { Fixture, FixtureRow } from './fixture.ts';
import { stableId } from './stable-id.ts';
import { tableNamed } from './tables.ts';

export interface PersonOptions {
  /** Part of the domain name before `@`. */
  readonly account: string;
  readonly roles: readonly string[];
  /** Entra object id; derived from the account when left out. */
  readonly objectId?: string;
  /** Makes it an application user. */
  readonly applicationId?: string;
  readonly disabled?: boolean;
  /** 0 read-write, 1 administrative, 2 read, 4 non-interactive. */
  readonly accessMode?: number;
}

export interface RoleOptions {
  readonly id?: string;
  readonly template?: string;
  /** Id of the root role, for the copy that a further business unit has of it. */
  readonly copyOf?: string;
  readonly businessUnit?: string;
  readonly privileges?: readonly string[];
}

export interface TeamOptions {
  readonly roles: readonly string[];
  readonly members?: readonly string[];
  /** 0 owner, 1 access, 2 security group, 3 Office group. */
  readonly type?: number;
}

/** Collects rows and links under ids that depend only on the fixture's name and the rows' own names. */
export interface FixtureBuilder {
  readonly organizationId: string;
  readonly businessUnitId: string;
  readonly idOf: (table: string, name: string) => string;
  /** Adds any row; its id is derived from `name` unless the columns give one. Returns the id. */
  readonly add: (table: string, name: string, columns: FixtureRow) => string;
  readonly link: (relationship: string, from: string, to: string) => void;
  readonly role: (name: string, options?: RoleOptions) => string;
  readonly person: (fullname: string, options: PersonOptions) => string;
  readonly team: (name: string, options: TeamOptions) => string;
  /** @param editor systemuser id of who made everything */
  readonly build: (editor?: string) => Fixture;
}

const roleRow = (id: string, name: string, unit: string, options: RoleOptions): FixtureRow => ({
  roleid: id,
  name,
  _parentroleid_value: options.copyOf ?? null,
  _parentrootroleid_value: options.copyOf ?? id,
  _roletemplateid_value: options.template ?? null,
  _businessunitid_value: options.businessUnit ?? unit,
});

export function fixtureBuilder(fixtureName: string): FixtureBuilder {
  const rows: { [table: string]: FixtureRow[] } = {};
  const links: { [relationship: string]: [string, string][] } = {};
  const privileges: { [role: string]: readonly string[] } = {};
  const idOf = (table: string, name: string): string => stableId(fixtureName, table, name);
  const organizationId = idOf('organization', fixtureName);

  const add: FixtureBuilder['add'] = (table, name, columns) => {
    const { key } = tableNamed(table);
    const id = String(columns[key] ?? idOf(table, name));
    const list = rows[table] ?? [];
    rows[table] = list;
    list.push({ ...columns, [key]: id });
    return id;
  };
  const link: FixtureBuilder['link'] = (relationship, from, to) => {
    const list = links[relationship] ?? [];
    links[relationship] = list;
    list.push([from, to]);
  };
  const businessUnitId = add('businessunit', fixtureName, { name: fixtureName });
  return {
    organizationId,
    businessUnitId,
    idOf,
    add,
    link,
    role: (name, options = {}) => {
      const id = options.id ?? idOf('role', `${name} ${options.businessUnit ?? ''}`);
      if (options.privileges !== undefined) privileges[id] = options.privileges;
      return add('role', name, roleRow(id, name, businessUnitId, options));
    },
    person: (fullname, options) => {
      const id = add('systemuser', options.account, {
        fullname,
        domainname: `${options.account}@contoso.example`,
        azureactivedirectoryobjectid: options.objectId ?? idOf('entra', options.account),
        applicationid: options.applicationId ?? null,
        isdisabled: options.disabled ?? false,
        accessmode: options.accessMode ?? (options.applicationId === undefined ? 0 : 4),
        _businessunitid_value: businessUnitId,
      });
      for (const role of options.roles) link('systemuserroles_association', role, id);
      return id;
    },
    team: (name, { roles, members = [], type = 0 }) => {
      const id = add('team', name, { name, teamtype: type, _businessunitid_value: businessUnitId });
      for (const role of roles) link('teamroles_association', role, id);
      for (const member of members) link('teammembership_association', id, member);
      return id;
    },
    build: (editor) => ({
      organizationId,
      businessUnitId,
      ...(editor === undefined ? {} : { editor }),
      rows: structuredClone(rows),
      links: structuredClone(links),
      privileges: { ...privileges },
    }),
  };
}
