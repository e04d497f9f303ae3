import type { Hindrance, HindranceKind } from './hindrance.ts';
import type { Step } from './steps.ts';

const hindrances: { readonly [K in HindranceKind]: string } = {
  not_signed_in:
    'Nobody is signed in here {number}. Run "az login --tenant {tenant}" as a system administrator of the environment.',
  other_tenant:
    'This sign-in is of tenant {found}, and the environment belongs to {expected}. Run "az login --tenant {expected}".',
  no_answer: '{url} does not answer ({cause}). Check the address in CUTOVER_SETTINGS and try again.',
  no_user:
    'Whoever is signed in here is no enabled user with a role in {environment}. Sign in as a system administrator of it.',
  other_organisation:
    'At {url} is organisation {found}, and the settings say {expected}. Correct url or organizationId in CUTOVER_SETTINGS.',
  not_allowed:
    'Whoever is signed in here lacks {privileges}. Sign in as a system administrator of {environment}.',
  read_refused: 'Reading {what} is answered with {told}. Sign in as a system administrator of {environment}.',
  no_root_unit: 'No business unit without a parent was found in {environment}, so nothing can be made in it.',
  no_customizer:
    'The role System Customizer is not in the root business unit of {environment}. Without it lists of 1.0 providers are cut.',
  role_twice:
    'There are {count} roles called "{role}" in the root business unit ({ids}). Rename or delete all but one.',
  privilege_unknown:
    '{environment} does not know {names}. Install both solutions of CIF there, 1.0 and 2.0, and try again.',
  user_twice: 'There are {count} users with the application id {client}. Keep one of them.',
  user_disabled:
    'The application user {client} ({which}) is disabled. Activate it: Power Platform admin center, the environment, Settings, Application users.',
  user_elsewhere:
    'The application user {client} ({which}) is in a business unit below the root. Move it to the root one, or remove it, and try again.',
  step_refused:
    'Refused, to {step}: {told}. What was done before stays; say the same again once it is mended.',
  application_refused:
    'Dataverse makes no user of {client}: {told}. Is it the client id of an identity of this tenant? By hand: docs/dataverse-roles.md.',
  no_effect:
    'Dataverse agreed to {step}, and nothing of it is there afterwards. Look into the admin center and try again.',
};

export function wordsOf({ hindrance, params }: Hindrance): string {
  return hindrances[hindrance]
    .replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')
    .replace(/ +\./g, '.');
}

const few = 12;
const listed = (names: readonly string[]): string =>
  names.slice(0, few).join(', ') + (names.length > few ? ` and ${names.length - few} more` : '');

/** What a step does, to stand behind "would" and "done". */
export function wordsOfStep(step: Step): string {
  switch (step.kind) {
    case 'create-role':
      return `create the role "${step.role}" in the root business unit`;
    case 'set-privileges': {
      const parts = [
        ...(step.adds.length > 0 ? [`give ${step.adds.length} privileges (${listed(step.adds)})`] : []),
        ...(step.takes.length > 0 ? [`take away ${step.takes.length} (${listed(step.takes)})`] : []),
      ];
      return `${parts.join(' and ')}: role "${step.role}", for the whole organisation`;
    }
    case 'create-user':
      return `create the application user of ${step.client} (${step.which})`;
    case 'give-role':
      return `give the role "${step.role}" to the application user of ${step.client} (${step.which})`;
  }
}
