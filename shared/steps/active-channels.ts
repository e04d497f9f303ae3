import { omnichannelApp } from '../domain/apps.ts';
import type { Finding } from '../domain/finding.ts';
import { decidedValue, type Question, question } from '../domain/question.ts';
import { linked, type Row, type Snapshot } from '../domain/snapshot.ts';
import { carriedParts } from './carry-over.ts';
import { checkExpectations, notCheckedYet } from './check-expectations.ts';
import { omnichannelProvider } from './facts.ts';
import { listed } from './listed.ts';
import type { ProfileTarget } from './profile-target.ts';
import { linkChanges, linkExpectation } from './row-changes.ts';
import { nothing, page, type Step, type StepInput } from './step.ts';

const step = 'active-channels';
const relationship = 'msdyn_appconfig_msdyn_channelprovider' as const;

function ownProvider(snapshot: Snapshot): Row<'msdyn_channelprovider'> | undefined {
  return snapshot.rows.msdyn_channelprovider.find(
    (row) => row.columns.msdyn_uniquename === omnichannelProvider,
  );
}

/** That the switch in the form is this link is our inference: it is offered, never done unasked. */
function ask(off: readonly ProfileTarget[]): Question {
  return question({
    step,
    subject: 'profiles',
    kind: 'active-channels',
    params: { count: off.length, names: listed(off.map((one) => one.name)) },
    options: [{ value: 'leave' }, { value: 'attach' }],
    safeDefault: 'leave',
    blocking: false,
    // Whether to switch them on, not where: which profiles there are depends on other answers.
    facts: null,
  });
}

function about(target: ProfileTarget, code: string, severity: Finding['severity']): Finding {
  return { code, step, severity, subject: target.id, params: { profile: target.name } };
}

export const activeChannels: Step = {
  id: step,
  page: {
    step: 'Omnichannel 5',
    says: 'Active channel providers are switched on (Omnichannel).',
    link: page,
  },
  plan: ({ snapshot, layout, decisions }: StepInput) => {
    const own = ownProvider(snapshot);
    const targets = layout.profiles.profiles.filter((target) =>
      target.providers.some((one) => one.seen.apps.includes(omnichannelApp)),
    );
    if (own === undefined || targets.length === 0) return nothing;
    // A new profile takes them over where the old one had them on.
    const off = targets.filter(
      (target) =>
        !linked(snapshot, relationship, target.id, own.id) &&
        !carriedParts(snapshot, target).some(
          (part) => part.relationship === relationship && part.id === own.id,
        ),
    );
    // One that is managed by now shows our providers already; it is left as it is.
    const open = off.filter(({ existing }) => existing?.columns.ismanaged !== true);
    const questions = open.length === 0 ? [] : [ask(open)];
    const attach = questions.some((one) => decidedValue(one, decisions) === 'attach') ? open : [];
    const links = attach.map((target) => ({
      step,
      label: own.columns.msdyn_name ?? omnichannelProvider,
      place: target.name,
      relationship,
      from: target.id,
      to: own.id,
    }));
    return {
      changes: links.flatMap((link) => linkChanges(snapshot, link)),
      questions,
      findings: targets.map((target) =>
        attach.includes(target)
          ? about(target, 'active-channels-unverified', 'warning')
          : off.includes(target)
            ? about(target, 'active-channels-off', 'warning')
            : about(target, 'active-channels-on', 'info'),
      ),
      expect: links.map(linkExpectation),
    };
  },
  // Unless the plan itself switched them on, nobody has looked.
  check: (input) =>
    input.expect.some((one) => one.step === step) ? checkExpectations(step, input) : notCheckedYet(step),
};
