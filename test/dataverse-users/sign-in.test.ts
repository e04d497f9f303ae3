import { expect, it } from 'vitest';
import { signInHere } from '../../cli/dataverse-users/sign-in.ts';
import { wordsOf } from '../../cli/dataverse-users/words.ts';
import { guid } from '../../shared/domain/guid.ts';

const tenant = guid('7c9e6a52-51d0-4d0e-9d5b-3c1a0f6e2b11');
const told = async (getToken: () => Promise<null>): Promise<string> => {
  const hindrance = await signInHere({ getToken }, 'https://contoso.crm4.dynamics.com', tenant);
  return hindrance === undefined ? '' : wordsOf('en', hindrance);
};

it('nobody signed in is told how to sign in, without the words of the library', async () => {
  const said = `Nobody is signed in here. Run "az login --tenant ${tenant}" as a system administrator of the environment.`;
  expect(await told(async () => null)).toBe(said);
  expect(await told(() => Promise.reject(new Error('Please run az login, secret@contoso.example')))).toBe(
    said,
  );
});

it('a number of Entra is passed on', async () => {
  expect(await told(() => Promise.reject(new Error('AADSTS50076: somebody must use a phone')))).toContain(
    'signed in here (AADSTS50076). Run',
  );
});
