import { z } from 'zod';
import { dayRangeExpected, parseDayRange } from '../domain/blackout.ts';
import { parseGuid } from '../domain/guid.ts';
import { fleetKey, parseEnvironmentKey } from '../domain/ids.ts';
import { parseTimeZone } from '../domain/local-time.ts';
import { meansAll } from '../domain/pick-environments.ts';
import { secureUrl, urlExpected } from './secure-url.ts';

/** A string that `parse` turns into what the product uses, or an issue that says what is expected. */
function parsed<T>(parse: (text: string) => T | undefined, expected: string) {
  return z.string(expected).transform((text, context): T => {
    const value = parse(text);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: expected });
    return z.NEVER;
  });
}

const guidShape = parsed(parseGuid, 'a GUID');

/** Origins only: a path would be silently lost, and with it somebody's idea of which environment this is. */
const originShape = z.string(urlExpected).transform((text, context): string => {
  const url = secureUrl(text);
  if (url instanceof URL && url.pathname === '/') return url.origin;
  const insecure = url === 'insecure_url';
  context.addIssue({ code: 'custom', message: `${urlExpected}, and no path`, params: { insecure } });
  return z.NEVER;
});

const prefixExpected = '3 to 8 letters or digits, not starting with msdyn';
const idsShape = z.array(guidShape, 'a list of object ids').default(() => []);
const byRole = { reader: idsShape, planner: idsShape, approver: idsShape, operator: idsShape };
const nobody = { reader: [], planner: [], approver: [], operator: [] };

/** `all` means all environments where people say it, and `fleet` is a partition of ours. */
const keyExpected = 'lower-case letters, digits and hyphens, at most 40, and neither all nor fleet';
const ownKey = (text: string) =>
  text === 'all' || text === fleetKey ? undefined : parseEnvironmentKey(text);
const tagExpected = 'lower-case letters, digits and hyphens, at most 30, and not all';
const tagShape = z
  .string(tagExpected)
  .regex(/^[a-z0-9][a-z0-9-]{0,29}$/, tagExpected)
  .refine((tag) => tag !== 'all', tagExpected);

const environmentShape = z.strictObject(
  {
    key: parsed(ownKey, keyExpected),
    name: z
      .string('a name')
      .trim()
      .min(1, 'a name')
      .max(100, 'at most 100 characters')
      .refine((name) => !meansAll(name), 'a name that does not mean all environments'),
    url: originShape,
    organizationId: guidShape,
    /** Protected unless somebody says otherwise. */
    protected: z.boolean('true or false').default(true),
    tags: z
      .array(tagShape, 'a list of tags')
      .max(10, 'at most 10')
      .default(() => []),
    prefix: z
      .string(prefixExpected)
      .regex(/^[A-Za-z0-9]{3,8}$/, prefixExpected)
      .refine((prefix) => !/^msdyn/i.test(prefix), prefixExpected),
    solution: z
      .string('a unique name')
      .regex(/^[A-Za-z_]\w{0,99}$/, 'the unique name of a solution')
      .exactOptional(),
    owner: z
      .strictObject(
        { kind: z.enum(['team', 'systemuser'], 'team or systemuser'), id: guidShape },
        'an object',
      )
      .exactOptional(),
    tolerateLeavers: z.int('a whole number').min(0, '0 or more').default(0),
    approvalsNeeded: z.int('a whole number').min(1, '1 or more').max(10, 'at most 10').default(1),
    graceDays: z.int('a whole number').min(1, '1 or more').max(365, 'at most 365').default(7),
    timeZone: parsed(parseTimeZone, 'an IANA time zone, e.g. Europe/Berlin').default('UTC'),
    blackoutDays: z.array(parsed(parseDayRange, dayRangeExpected), 'a list of days').default(() => []),
    blastRadius: z
      .strictObject(
        {
          peoplePercent: z.int('a whole number').min(1, '1 or more').max(100, 'at most 100').default(100),
          rows: z.int('a whole number').min(1, '1 or more').default(500),
        },
        'an object',
      )
      .default(() => ({ peoplePercent: 100, rows: 500 })),
    remindAfterHours: z.number('hours').min(0, '0 or more').max(24, 'at most 24').default(4),
    fullReadDays: z.int('a whole number').min(0, '0 or more').max(31, 'at most 31').default(7),
    people: z.strictObject(byRole, 'object ids by role'),
    groups: z.strictObject(byRole, 'object ids of groups by role').default(() => nobody),
  },
  'an object',
);

/** The JSON of `CUTOVER_SETTINGS`. Unknown names are refused: a misspelt setting must not be a silent default. */
export const settingsShape = z.strictObject(
  {
    tenantId: guidShape,
    pages: originShape.exactOptional(),
    environments: z.array(environmentShape, 'a list').min(1, 'at least one environment'),
  },
  'an object',
);
