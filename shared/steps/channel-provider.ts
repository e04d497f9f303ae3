import { countsIn, targetApps } from '../domain/apps.ts';
import type { Binds, Columns } from '../domain/change.ts';
import type { Finding } from '../domain/finding.ts';
import { decidedValue, type Question, question } from '../domain/question.ts';
import type { Owner } from '../domain/settings.ts';
import { rowById, type Snapshot } from '../domain/snapshot.ts';
import { carriedParts } from './carry-over.ts';
import { checkExpectations } from './check-expectations.ts';
import { apiVersion2 } from './facts.ts';
import { legacyFindings, otherApps } from './legacy-findings.ts';
import { listed } from './listed.ts';
import { isRetired } from './own-provider.ts';
import type { ProfileTarget } from './profile-target.ts';
import type { ProviderTarget } from './provider-target.ts';
import { rowChanges, rowExpectation } from './row-changes.ts';
import { page, type Step, type StepInput } from './step.ts';
import { trustedOrigin } from './trusted-domain.ts';
import type { SeenProvider } from './who-sees-what.ts';

const step = 'channel-provider';

/**
 * Column by column as the page asks: "copy the channel URL and other attribute values". Dataverse stores empty text as
 * null; planning it as null keeps the plan equal to what is there afterwards.
 */
function columnsOf({ seen, uniqueName }: ProviderTarget, order: number): Columns {
  const from = seen.legacy.columns;
  return {
    msdyn_name: from.msdyn_name || null,
    msdyn_uniquename: uniqueName,
    msdyn_label: from.msdyn_label || null,
    msdyn_channelurl: from.msdyn_landingurl || null,
    msdyn_enableoutbound: from.msdyn_clicktoact ?? false,
    msdyn_sortorder: order,
    msdyn_apiversion: apiVersion2,
    msdyn_trusteddomain: trustedOrigin(from.msdyn_trusteddomain),
    msdyn_customparams: from.msdyn_customparams || null,
    msdyn_sandboxconfiguration: from.msdyn_sandboxconfiguration || null,
    msdyn_enableanalytics: from.msdyn_enableanalytics ?? false,
  };
}

/** Rows are created with the configured owner; without one Dataverse gives them to whoever writes. */
export function ownerBinds(owner: Owner | undefined): { readonly binds?: Binds } {
  return owner === undefined
    ? {}
    : { binds: { ownerid: `${owner.kind === 'team' ? 'teams' : 'systemusers'}(${owner.id})` } };
}

/** The highest order that 2.0 takes. */
const highestOrder = 1000;

/** Several providers with one order come in an order nobody chose. */
function orderQuestion({ seen }: StepInput['layout']): Question | undefined {
  // Of all that may move, not only of those decided already: one submit answers everything.
  const orderOf = (one: SeenProvider): number => one.legacy.columns.msdyn_sortorder ?? 0;
  const orders = seen.map(orderOf);
  const ties = orders.filter((order, index) => orders.indexOf(order) !== index);
  // 0 is the order of Omnichannel's own provider.
  if (ties.length === 0 && !orders.includes(0)) return undefined;
  return question({
    step,
    subject: 'everything',
    kind: 'order',
    params: {
      names: listed(
        seen.filter((one) => orderOf(one) === 0 || ties.includes(orderOf(one))).map((one) => one.name),
      ),
    },
    options: [{ value: 'keep' }, { value: 'renumber' }],
    safeDefault: 'keep',
    blocking: false,
    // How orders are to be given, not which: it holds for providers that come later too.
    facts: null,
  });
}

function wantedRows(input: StepInput, order: Question | undefined) {
  const { settings, layout, decisions } = input;
  const renumber = order !== undefined && decidedValue(order, decisions) === 'renumber';
  const gap = Math.max(1, Math.min(10, Math.floor(highestOrder / Math.max(1, layout.settled.length))));
  return layout.settled.map((target, index) => {
    const { id, existing, seen } = target;
    const position = renumber ? (index + 1) * gap : (seen.legacy.columns.msdyn_sortorder ?? 0);
    const row = {
      step,
      label: seen.name,
      table: 'msdyn_channelprovider' as const,
      id,
      // What became of a retired row is its owner's business: nobody compares it with 1.0 any more.
      columns: isRetired(input, seen.legacy) ? {} : columnsOf(target, position),
      ...ownerBinds(settings.owner),
    };
    return existing === undefined ? row : { ...row, existing };
  });
}

/** In 1.0 one provider was shown at a time; in 2.0 all are, and then a widget has to create its own session. */
function severalFindings({ snapshot, layout }: StepInput): readonly Finding[] {
  return layout.profiles.profiles.flatMap((target): readonly Finding[] => {
    const { id, name } = target;
    const names = [...target.providers.map((one) => one.seen.name), ...attachedBeside(snapshot, target)];
    if (names.length < 2) return [];
    const params = { profile: name, count: names.length, names: listed(names) };
    return [{ code: 'several-providers', step, severity: 'warning', subject: id, params }];
  });
}

/** Providers the profile shows already or takes over, Omnichannel's own among them. */
function attachedBeside(snapshot: Snapshot, target: ProfileTarget): readonly string[] {
  const planned = new Set(target.providers.map((one) => one.id));
  const linked = snapshot.links.msdyn_appconfig_msdyn_channelprovider
    .filter((link) => link.from === target.id && !planned.has(link.to))
    .map((link) => link.to);
  const carried = carriedParts(snapshot, target)
    .filter((part) => part.relationship === 'msdyn_appconfig_msdyn_channelprovider')
    .map((part) => part.id);
  return [...new Set([...linked, ...carried])]
    .map((provider) => rowById(snapshot, 'msdyn_channelprovider', provider))
    .filter((row) => row?.columns.statecode === 0)
    .map((row) => row?.columns.msdyn_name ?? row?.id ?? '');
}

/** Only `retire` changes a 1.0 row: what becomes of those that moved wholly is decided when the panel is proven. */
function stayingFindings(input: StepInput): readonly Finding[] {
  const moved = input.layout.settled.filter(
    ({ seen: { legacy } }) => otherApps(input.snapshot, legacy) === '' && !isRetired(input, legacy),
  );
  const params = { count: moved.length };
  return moved.length === 0 ? [] : [{ code: 'legacy-rows-stay', step, severity: 'info', params }];
}

/** A profile shows all its providers wherever it counts, also in an app that 1.0 did not show them in. */
function otherAppFindings({ snapshot, layout }: StepInput): readonly Finding[] {
  const installed = snapshot.rows.appmodule.filter((app) =>
    targetApps.includes(app.columns.uniquename ?? ''),
  );
  return layout.profiles.profiles.flatMap((target) =>
    installed.flatMap(({ columns }): readonly Finding[] => {
      const app = columns.uniquename ?? '';
      const value = target.appValue ?? target.existing?.columns.msdyn_appmoduleuniquename ?? null;
      const names = target.providers
        .filter((one) => !one.seen.apps.includes(app))
        .map((one) => one.seen.name);
      if (names.length === 0 || !countsIn(app, value)) return [];
      const counted = { profile: target.name, app: columns.name ?? app, count: names.length };
      const params = { ...counted, names: listed(names) };
      return [{ code: 'shown-in-other-app', step, severity: 'info', subject: `${target.id} ${app}`, params }];
    }),
  );
}

/** A row somebody's panel comes from today changes for everybody who has it, in a pilot or not. */
function sharedRowFindings(
  { settings, snapshot }: StepInput,
  rows: ReturnType<typeof wantedRows>,
): readonly Finding[] {
  if (settings.pilot === undefined) return [];
  const inUse = new Set(snapshot.links.msdyn_appconfig_msdyn_channelprovider.map((link) => link.to));
  const names = rows.filter((row) => inUse.has(row.id) && rowChanges(row).length > 0).map((row) => row.label);
  if (names.length === 0) return [];
  const params = { count: names.length, names: listed(names) };
  return [{ code: 'pilot-rows-shared', step, severity: 'warning', params }];
}

export const channelProvider: Step = {
  id: step,
  page: {
    step: '2',
    says: 'Configure a new channel provider with the values of the 1.0 provider.',
    link: page,
  },
  plan: (input) => {
    const order = orderQuestion(input.layout);
    const rows = wantedRows(input, order);
    const several = input.layout.several.question;
    return {
      changes: rows.flatMap(rowChanges),
      questions: [
        ...input.layout.providers.flatMap((target) => target.questions),
        ...(order === undefined ? [] : [order]),
        ...(several === undefined ? [] : [several]),
      ],
      findings: [
        ...legacyFindings(step, input),
        ...stayingFindings(input),
        ...severalFindings(input),
        ...otherAppFindings(input),
        ...sharedRowFindings(input, rows),
      ],
      expect: rows.map(rowExpectation),
    };
  },
  check: (input) => checkExpectations(step, input),
};
