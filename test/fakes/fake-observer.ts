import { parseReport } from '../../shared/browser/parse-report.ts';
import { parseGuid } from '../../shared/domain/guid.ts';
import type { WidgetReport } from '../../shared/domain/widget-report.ts';
import type { StorageEvidence } from '../../shared/domain/workspace-evidence.ts';
import type { Observer } from '../../shared/engine/observer-ports.ts';
import type { FakeDataverse } from './fake-dataverse.ts';

const entry: StorageEvidence = {
  present: true,
  keys: ['channelProviders'],
  length: 2,
  empty: false,
  hash: null,
  occurs: [],
  loader: true,
};

export const dockingWidget: WidgetReport = {
  visible: 'yes',
  why: { code: 'docks-at-init', params: {} },
  library: { loaded: true, crmurl: true, cifid: true },
  init: 'awaited',
  findings: [],
  calls: [],
  codeHash: '0'.repeat(64),
};

/** Widgets that dock their panel, and a workspace that shows what somebody on a profile should see. */
export function fakeObserver(dataverse: FakeDataverse): Observer {
  const somebody = () => {
    const { links, rows } = dataverse.state();
    const assigned = new Set<string>(links.msdyn_appconfiguration_systemuser.map((link) => link.to));
    return rows.systemuser.find((row) => assigned.has(row.id));
  };
  return {
    widget: async () => ({ framing: { framed: 'yes', findings: [] }, code: dockingWidget }),
    signedIn: () => parseGuid(somebody()?.columns.azureactivedirectoryobjectid ?? ''),
    workspace: async (_environment, { app, expected }) => ({
      seen: {
        source: 'observed',
        at: '2026-01-01T00:00:00.000Z',
        user: somebody()?.id ?? null,
        app,
        profile: expected.profiles[0] ?? null,
        scripts: ['https://contoso.crm.dynamics.example/webresources/msdyn_channelintegrationframework.js'],
        storage: { channelProviders: entry, applicationExtensions: entry },
        frames: expected.panels.map(({ origin }) => ({
          asked: origin,
          shown: origin,
          visible: true,
          width: 340,
          height: 600,
        })),
        consoleErrors: [],
      },
      pictures: {},
    }),
    snippet: ({ nonce }) => nonce,
    readReport: async (pasted, at) => parseReport(pasted, at),
  };
}
