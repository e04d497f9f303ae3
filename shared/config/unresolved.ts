import { vaultReference } from './explain-json.ts';
import { type Environment, type Problem, settingOf } from './problem.ts';

/** May come from a vault. Where App Service cannot resolve a reference, it hands over the reference itself. */
const mayBeReferences = [
  'CUTOVER_SETTINGS',
  'CUTOVER_SIGN_IN',
  'MicrosoftAppPassword',
  'AzureWebJobsStorage',
  'APPLICATIONINSIGHTS_CONNECTION_STRING',
] as const;

/** https://learn.microsoft.com/azure/app-service/app-service-key-vault-references#troubleshoot-key-vault-references */
export const unresolved = (env: Environment): readonly Problem[] =>
  mayBeReferences
    .filter((setting) => vaultReference.test(settingOf(env, setting) ?? ''))
    .map((setting) => ({ id: 'unresolved', setting, expected: 'the value, from the vault' }));
