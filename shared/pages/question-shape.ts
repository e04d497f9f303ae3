import { z } from 'zod';
import { type Guid, parseGuid } from '../domain/guid.ts';
import { wireVersion } from './limits.ts';

const text = z.string().max(4_000);
const isOrigin = (value: string): boolean => URL.canParse(value) && new URL(value).origin === value;
const origin = text.refine(isOrigin, 'an origin');
const guid = text.transform((value, about): Guid => {
  const parsed = parseGuid(value);
  if (parsed !== undefined) return parsed;
  about.addIssue({ code: 'custom', message: 'a GUID' });
  return z.NEVER;
});
const version = z.literal(wireVersion);

/** What may be asked. What a sign-in holds is Playwright's business; everything else is small and has a shape. */
export const questionShape = z.discriminatedUnion('kind', [
  /** Whether a browser starts. */
  z.strictObject({ version, kind: z.literal('ready') }),
  z.strictObject({
    version,
    kind: z.literal('widget'),
    channelUrl: text.regex(/^https?:/i),
    workspace: origin,
    trustedDomain: text.exactOptional(),
  }),
  z.strictObject({
    version,
    kind: z.literal('workspace'),
    environment: origin,
    app: guid,
    expected: z.strictObject({
      profiles: z.array(text).max(500),
      panels: z.array(z.strictObject({ origin, trusted: origin.exactOptional() })).max(200),
    }),
    names: z.array(text).max(500),
    signIn: z.union([
      z.literal('browser'),
      z.looseObject({ cookies: z.array(z.unknown()), origins: z.array(z.unknown()) }),
    ]),
  }),
]);

export type PagesQuestion = z.infer<typeof questionShape>;
