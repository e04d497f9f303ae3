/**
 * Where somebody who holds System Administrator speaks to an organisation, by the beginning of the path, and why. Everywhere
 * else the product comes as its two identities, with what the generated roles hold.
 */
export const administrators: readonly (readonly [path: string, why: string])[] = [
  ['test/sandbox/', 'the double itself is asked, by whoever it lets in'],
  [
    'test/cli/',
    'whoever tries the documented behaviours of an organisation at a terminal is its administrator',
  ],
  ['test/dataverse-users/', 'an administrator makes the two identities and their roles'],
  ['test/doctor/made-users.test.ts', 'they are made, and then examined'],
  ['test/privileges/', 'they are made, and then do everything'],
];

/** @param file below the root of the checkout */
export const mayAdminister = (file: string): boolean =>
  administrators.some(([path]) => file.startsWith(path));
