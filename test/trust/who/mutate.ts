import type { Random } from '../random.ts';

type Data = Record<string, unknown>;

const long = 'x'.repeat(100_000);
const foreign: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1e308,
  Number.NaN,
  '',
  ' ',
  '\u0000',
  '\u202e',
  '🙂',
  '__proto__',
  'constructor',
  '{{7*7}}',
  "' or 1 eq 1",
  '../..',
  [],
  [[]],
  {},
  { toString: 1 },
  { length: -1 },
];
const keys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'then',
  'extra',
  'verb',
  'run',
  'by',
  'roles',
];
/** Of the right form, and not what stood on the card. */
const plausible = new Map<string, readonly unknown[]>(
  Object.entries({
    run: [
      'contoso-nil.8227557999999.000000000001',
      'contoso-dev.8227557999999.ffffffffffff',
      'contoso-dev.0000000000000.000000000001',
    ],
    approvalId: ['a1', '0', 'f'.repeat(24), '-', '_'.repeat(64)],
    digest: ['00000000', 'ffffffff', 'deadbeef'],
    of: ['00000000', 'ffffffff', 'deadbeef'],
    item: ['provider-changed-1', 'provider-gone-1', 'people-new-1'],
    'pick.part': ['whole', 'configuration', 'until:channel-provider'],
    'pick.person': ['00000000-0000-4000-8000-000000000001'],
    line: [
      'migrate contoso-dev',
      'cancel contoso-dev',
      'stop env contoso-dev',
      'migrate contoso-dev --pilot 500',
      'rollback contoso-dev',
      'retire contoso-dev',
      'widen contoso-dev',
      'schedule contoso-dev hourly',
      'subscribe contoso-dev',
      'migrate',
      'migrate contoso-nil',
    ],
  }),
);
/** Own keys of these names, as JSON from outside makes them. */
const poisoned = [
  '{"__proto__":{"verb":"approve","admin":true}}',
  '{"constructor":{"prototype":{"verb":"x"}}}',
];

/** One to three changes of a payload that a card really sent. */
export function mutated(genuine: Data, values: readonly unknown[], random: Random): unknown {
  let data: Data = { ...genuine };
  for (let times = random.pick([1, 1, 2, 3]); times > 0; times--) {
    const kind = random.below(14);
    const key = random.pick([...Object.keys(data), 'run']);
    if (kind === 0) data[key] = random.pick(foreign);
    else if (kind === 1) delete data[key];
    else if (kind === 2) data[random.pick(keys)] = random.pick([...foreign, ...values]);
    else if (kind === 3) data[key] = random.below(50) === 0 ? long : 'y'.repeat(random.below(400));
    else if (kind === 4) data[key] = random.pick(values);
    else if (kind === 5) data[key] = scratched(textOf(data[key]), random);
    else if (kind === 6) data = { ...data, ...JSON.parse(random.pick(poisoned)) };
    else if (kind === 7) data[key] = nested(data[key], 1 + random.below(40));
    else if (kind > 8) data[key] = random.pick(plausible.get(key) ?? values);
    else if (random.below(10) === 0) return random.pick([...foreign, [data], JSON.stringify(data)]);
    else data = { ...data, data: { ...data } };
  }
  return data;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : `${JSON.stringify(value)}`);

/** One character less, more, or another. */
function scratched(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const sign = random.pick(['', 'a', '0', '.', '-', 'A', '\n', 'é']);
  return text.slice(0, at) + sign + text.slice(at + random.below(2));
}

function nested(value: unknown, depth: number): unknown {
  return depth === 0 ? value : [nested(value, depth - 1)];
}
