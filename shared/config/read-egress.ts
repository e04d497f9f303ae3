import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { canonicalHost, type EgressRules } from '../domain/egress.ts';
import { inRange, parseIp } from '../domain/ip-address.ts';
import { type Environment, type Problem, settingOf } from './problem.ts';

/** What the operator declares about fetching and opening channel provider pages. */
export interface EgressConfig {
  readonly rules: EgressRules;
  /** PEM, trusted beside the usual ones. */
  readonly certificates?: readonly string[];
}

const setting = 'CUTOVER_EGRESS';

const isName = (text: string): boolean => {
  const name = text.replace(/^\*\./, '');
  return /[a-z]/.test(name) && canonicalHost(name) === name && parseIp(name) === undefined;
};
/** A range that its own first address lies in is well formed. */
const isRange = (text: string): boolean => {
  const first = parseIp(text.split('/')[0] ?? '');
  return first !== undefined && inRange(first, text);
};
const isEndpoint = (text: string): boolean => {
  const [, six, four, port] = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
  return parseIp(six ?? four ?? text) !== undefined && Number(port ?? 443) <= 65_535;
};

const nameExpected = 'a host name in lower case, or *. and the end of one';
const name = z.string(nameExpected).refine(isName, nameExpected);
const endpointExpected = 'an address, address:port or [address]:port';
const internalExpected = `${nameExpected}, an address, or a range such as 10.20.0.0/16`;
const internalShape = z
  .string(internalExpected)
  .refine((text) => isName(text) || isRange(text), internalExpected);
export const egressShape = z.strictObject(
  {
    hosts: z
      .record(name, z.string(endpointExpected).refine(isEndpoint, endpointExpected), 'addresses by name')
      .exactOptional(),
    internal: z.array(internalShape, 'a list').exactOptional(),
    plainHttp: z.array(name, 'a list of names').exactOptional(),
    certificates: z.string('the path of a PEM file').exactOptional(),
  },
  'an object',
);

/** `CUTOVER_EGRESS`: JSON, see `EgressRules`; `certificates` is the path of a PEM file. Absent: public HTTPS only. */
export function readEgress(env: Environment): EgressConfig | readonly Problem[] {
  const value = settingOf(env, setting);
  if (value === undefined) return { rules: {} };
  const json = parseJson(value);
  if (json === undefined) return [{ id: 'not_json', setting, expected: 'valid JSON' }];
  const result = egressShape.safeParse(json.value);
  if (!result.success)
    return result.error.issues.map((issue) => ({
      id: issue.code === 'unrecognized_keys' ? 'unknown_setting' : 'invalid',
      setting: [setting, ...namesIn(issue)].join('.'),
      expected:
        issue.code === 'unrecognized_keys' ? 'hosts, internal, plainHttp, certificates' : issue.message,
    }));
  const { certificates, ...rules } = result.data;
  if (certificates === undefined) return { rules };
  const read = readCertificates(certificates);
  return read.length === 0
    ? [
        {
          id: 'unreadable_file',
          setting: `${setting}.certificates`,
          expected: 'a file with PEM certificates',
        },
      ]
    : { rules, certificates: read };
}

/** The key that is wrong, or the first that does not belong there. */
const namesIn = (issue: z.core.$ZodIssue): readonly string[] =>
  (issue.code === 'unrecognized_keys' ? issue.keys : issue.path)
    .slice(0, 1)
    .map((part) => String(part).slice(0, 40));

function readCertificates(path: string): readonly string[] {
  try {
    return (
      readFileSync(path, 'utf8').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
    );
  } catch {
    return [];
  }
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
