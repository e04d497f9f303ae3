import type { Columns } from '../domain/change.ts';
import type { Finding } from '../domain/finding.ts';
import { checkExpectations } from './check-expectations.ts';
import { apiVersion2 } from './facts.ts';
import { type ProviderTarget, providerTargets, settledTargets } from './provider-target.ts';
import { rowChanges, rowExpectation } from './row-changes.ts';
import { page, type Step } from './step.ts';
import { selectorFindings } from './who-sees-what.ts';

const step = 'channel-provider';

/**
 * Column by column as the page asks: "copy the channel URL and other attribute values". Dataverse stores empty text as
 * null; planning it as null keeps the plan equal to what is there afterwards.
 */
function columnsOf({ seen, uniqueName }: ProviderTarget): Columns {
  const from = seen.legacy.columns;
  return {
    msdyn_name: from.msdyn_name || null,
    msdyn_uniquename: uniqueName,
    msdyn_label: from.msdyn_label || null,
    msdyn_channelurl: from.msdyn_landingurl || null,
    msdyn_enableoutbound: from.msdyn_clicktoact ?? false,
    msdyn_sortorder: from.msdyn_sortorder ?? 0,
    msdyn_apiversion: apiVersion2,
    msdyn_trusteddomain: from.msdyn_trusteddomain || null,
    msdyn_customparams: from.msdyn_customparams || null,
    msdyn_sandboxconfiguration: from.msdyn_sandboxconfiguration || null,
    msdyn_enableanalytics: from.msdyn_enableanalytics ?? false,
  };
}

function wanted(target: ProviderTarget) {
  const { id, existing, seen } = target;
  const row = {
    step,
    label: seen.name,
    table: 'msdyn_channelprovider' as const,
    id,
    columns: columnsOf(target),
  };
  return existing === undefined ? row : { ...row, existing };
}

/** The apps load a panel over https only; anything else would stay blank. */
function urlFindings(target: ProviderTarget): readonly Finding[] {
  const { legacy, name } = target.seen;
  const url = legacy.columns.msdyn_landingurl ?? '';
  const secure = URL.canParse(url) && new URL(url).protocol === 'https:';
  return secure
    ? []
    : [{ code: 'url-not-https', step, severity: 'error', subject: legacy.id, params: { name } }];
}

export const channelProvider: Step = {
  id: step,
  page: {
    step: '2',
    says: 'Configure a new channel provider with the values of the 1.0 provider.',
    link: page,
  },
  plan: (input) => {
    const all = providerTargets(input);
    const settled = settledTargets(input).map(wanted);
    return {
      changes: settled.flatMap(rowChanges),
      questions: all.flatMap((target) => target.question ?? []),
      findings: [
        ...selectorFindings(step, input.snapshot),
        ...all.filter((target) => target.choice !== 'leave').flatMap(urlFindings),
      ],
      expect: settled.map(rowExpectation),
    };
  },
  check: (input) => checkExpectations(step, input),
};
