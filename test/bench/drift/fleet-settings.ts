import { guid } from '../../../shared/domain/guid.ts';
import { parseEnvironmentKey } from '../../../shared/domain/ids.ts';
import type { EnvironmentSettings } from '../../../shared/domain/settings.ts';

/** The settings of so many environments, all with the organisation that doubles of one fixture have. */
export const fleetSettings = ({
  urls,
  organizationId,
}: {
  readonly urls: readonly string[];
  readonly organizationId: string;
}): readonly EnvironmentSettings[] => {
  const nobody = { reader: [], planner: [], approver: [], operator: [] };
  return urls.map((url, index) => {
    const key = parseEnvironmentKey(`contoso-${index}`);
    if (key === undefined) throw new Error(`no key: ${index}`);
    return {
      ...{ key, name: `Contoso ${index}`, url, organizationId: guid(organizationId), protected: true },
      ...{ tags: [], prefix: 'contoso', tolerateLeavers: 0, approvalsNeeded: 1, graceDays: 7 },
      ...{ timeZone: 'UTC', blackoutDays: [], remindAfterHours: 4, groups: nobody, people: nobody },
      blastRadius: { peoplePercent: 100, rows: 500 },
    };
  });
};
