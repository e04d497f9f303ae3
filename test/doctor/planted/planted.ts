import type { Fixture, FixtureRow } from '../../../sandbox/dataverse/fixture.ts';
import type { DataverseDouble } from '../../../sandbox/dataverse/start-dataverse.ts';
import type { CheckCode } from '../../../shared/domain/checkup.ts';

export type Shapes = (fixture: Fixture) => Fixture;
export type Acts = (double: DataverseDouble) => void | Promise<void>;

/** A tenant as somebody got it wrong, over the real HTTP of its parts, and what the examination must say. */
export interface Planted {
  readonly id: string;
  readonly env?: { readonly [name: string]: string | undefined };
  /** Keys of the environment's settings. */
  readonly at?: { readonly [key: string]: unknown };
  readonly fixture?: Shapes;
  readonly running?: Acts;
  /** Tenant that the environment belongs to. */
  readonly tenant?: string;
  /** Seconds that this machine's clock is ahead. */
  readonly ahead?: number;
  readonly graph?: {
    readonly permitted?: readonly string[];
    readonly members?: readonly string[];
    readonly status?: number;
  };
  /** What answers at the environment's address instead of Dataverse. */
  readonly stranger?: Stranger;
  /** What the identity library says instead of handing out a token, by identity. */
  readonly refused?: { readonly reading?: string; readonly writing?: string };
  /** Claims of the reading identity's token that are not as they should be; the signature is good. */
  readonly claims?: { readonly [name: string]: unknown };
  /** What looking up any name fails with. */
  readonly dns?: string;
  /** The schedule as it is stored. */
  readonly schedule?: { readonly cron: string; readonly timeZone: string };
  /** Other environments of the settings. */
  readonly beside?: readonly { readonly key: string; readonly name: string }[];
  /** More members of the settings' own JSON text, as somebody pasted them. */
  readonly pasted?: string;
  readonly finds: CheckCode;
  /** Words of the line that is printed: what is wrong, or how to mend it. */
  readonly cure: string;
}

export type Stranger =
  | {
      readonly kind: 'http';
      readonly status: number;
      readonly headers?: { readonly [name: string]: string };
      readonly body?: string;
    }
  | { readonly kind: 'untrusted' | 'plain' | 'closed' | 'cuts' };

export function withoutLinks(fixture: Fixture, name: string, leaves: (pair: readonly string[]) => boolean) {
  const kept = (fixture.links[name] ?? []).filter((pair) => !leaves(pair));
  return { ...fixture, links: { ...fixture.links, [name]: kept } };
}

export function withRows(
  fixture: Fixture,
  table: string,
  change: (rows: readonly FixtureRow[]) => readonly FixtureRow[],
): Fixture {
  return { ...fixture, rows: { ...fixture.rows, [table]: change(fixture.rows[table] ?? []) } };
}

export const withoutPrivilege = (fixture: Fixture, role: string, lacking: string): Fixture => ({
  ...fixture,
  privileges: {
    ...fixture.privileges,
    [role]: (fixture.privileges[role] ?? []).filter((name) => name !== lacking),
  },
});
