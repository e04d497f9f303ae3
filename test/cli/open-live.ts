import type { LiveCheck } from '../../cli/live/check.ts';
import { liveChecks } from '../../cli/live/checks.ts';
import { openConnection } from '../../cli/live/open-connection.ts';
import { runChecks } from '../../cli/live/run-checks.ts';
import { type DataverseDouble, startDataverse } from '../../sandbox/dataverse/start-dataverse.ts';
import { migratingObjectId } from '../../sandbox/fixtures/contoso-dev.ts';
import { type Guid, guid } from '../../shared/domain/guid.ts';
import type { Language } from '../../shared/texts/text.ts';
import { environmentAt } from '../shared/dataverse/parts.ts';
import { furnished } from './furnished.ts';

export interface LiveOutcome {
  readonly good: boolean;
  readonly lines: readonly string[];
  /** First word of a check's line by its id. */
  readonly verdicts: ReadonlyMap<string, string>;
}

export interface LiveScene {
  readonly double: DataverseDouble;
  readonly run: (options: RunOptions) => Promise<LiveOutcome>;
  /** Rows and links, without the counter of versions. */
  readonly contents: () => object;
}

export interface RunOptions {
  readonly writes: boolean;
  readonly checks?: readonly LiveCheck[];
  readonly organizationId?: Guid;
  /** English when left out. */
  readonly language?: Language;
}

export const configuredOrganization = guid(furnished().organizationId);

export async function openLive(): Promise<LiveScene> {
  const authorize = async () => ({ objectId: migratingObjectId });
  const double = await startDataverse({ fixture: furnished(), authorize });
  const getToken = async () => ({ token: 'token-1', expiresOnTimestamp: Date.now() + 3_600_000 });
  return {
    double,
    contents: () => {
      const { rows, links } = double.store.snapshot();
      return { rows, links };
    },
    run: async ({
      writes,
      checks = liveChecks,
      organizationId = configuredOrganization,
      language = 'en',
    }) => {
      const environment = environmentAt(double.url, { organizationId });
      const connection = openConnection(environment, { getToken });
      const lines: string[] = [];
      const print = (line: string): void => {
        lines.push(line);
      };
      const good = await runChecks({ connection, environment, checks, writes, print, language });
      const found = lines.map((line) => /^(ok|FALSE|not tried) +([a-z0-9-]+):/.exec(line));
      return { good, lines, verdicts: new Map(found.map((one) => [one?.[2] ?? '', one?.[1] ?? ''])) };
    },
  };
}
