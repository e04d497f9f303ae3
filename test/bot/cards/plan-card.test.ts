import { describe, expect, it } from 'vitest';
import type { Card } from '../../../bot/cards/card.ts';
import { mostCharacters, renderCard } from '../../../bot/cards/render-card.ts';
import { shownAddress } from '../../../bot/cards/shown-address.ts';
import type { Change } from '../../../shared/domain/change.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import { type Question, question } from '../../../shared/domain/question.ts';
import { en } from '../../../shared/texts/en.ts';
import { isTextKey } from '../../../shared/texts/text.ts';
import { id } from '../../builders/ids.ts';
import { aPlan, hostile } from '../../gallery/parts.ts';
import { plainCard } from '../../gallery/plain-card.ts';
import { subject } from '../../gallery/subjects.ts';

type Node = { readonly [name: string]: unknown };

function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesOf)];
}

const waiting = subject('awaiting_approval');
const asking = subject('needs_decisions');
const cardOf = (plan: ReturnType<typeof aPlan>, of = waiting): Card =>
  renderCard({ ...of, plan }, { language: 'en' });
const plain = (card: Card): string => plainCard(card).join('\n');

function provider(
  n: number,
  columns: { readonly [column: string]: string | number | boolean | null },
): Change {
  return {
    kind: 'create',
    step: 'channel-provider',
    label: `Line ${n}`,
    table: 'msdyn_channelprovider',
    id: id(0xd1, n),
    columns: { msdyn_name: `Line ${n}`, msdyn_label: `Label ${n}`, ...columns },
  };
}

function asked(kind: string, n: number, blocking: boolean): Question {
  return question({
    step: 'channel-provider',
    subject: id(0xe0, n),
    kind,
    params: { provider: `Line ${n}`, name: `Row ${n}`, uniqueName: '', because: 'not-https', count: n },
    options: [{ value: 'leave' }, { value: 'new' }],
    safeDefault: 'leave',
    blocking,
    facts: null,
  });
}

/** Every kind the planner has words for; `missing` is what an empty input says. */
const kinds = Object.keys(en)
  .map((key) => /^question\.([a-z-]+)$/.exec(key)?.[1])
  .filter((kind) => kind !== undefined && kind !== 'missing');

const name = (n: number): string => `${n} ${hostile} ${'long '.repeat(40)}`.slice(0, 100);
const findings = Array.from(
  { length: 200 },
  (_, n): Finding => ({
    code: 'several-providers',
    step: 'channel-provider',
    severity: n % 2 === 0 ? 'warning' : 'info',
    params: { profile: name(n), names: name(n), count: 3 },
  }),
);
const providers = Array.from({ length: 120 }, (_, n) =>
  provider(n, { msdyn_channelurl: `https://panel.example/${'x'.repeat(300)}?key=${n}`, msdyn_sortorder: n }),
);
const crowd = Array.from({ length: 10_000 }, (_, n) => name(n));
const questions = [
  ...Array.from({ length: 9 }, (_, n) => asked('target-exists', n, true)),
  ...Array.from({ length: 8 }, (_, n) => asked('take-away', 20 + n, false)),
];

const large = [
  ['ten thousand people', aPlan(crowd)],
  ['200 findings with names of 100 characters', aPlan(undefined, { findings })],
  ['120 providers', aPlan(undefined, { changes: providers })],
  ['all of it', aPlan(undefined, { changes: [...providers, ...aPlan(crowd).changes], findings, questions })],
] as const;

describe.each(large)('the plan card for %s', (_what, plan) => {
  it.each([waiting, asking])('stays below what Teams takes', (of) => {
    expect(JSON.stringify(cardOf(plan, of)).length).toBeLessThan(mostCharacters);
  });

  it('has a target for every button that shows more, and every id once', () => {
    const nodes = nodesOf(cardOf(plan, asking));
    const ids = nodes.filter((one) => typeof one.id === 'string').map((one) => one.id);
    expect(ids).toEqual([...new Set(ids)]);
    const toggles = nodes.filter((one) => one.type === 'Action.ToggleVisibility');
    expect(toggles.length).toBeGreaterThan(0);
    for (const target of toggles.flatMap((one) => one.targetElements as unknown[])) {
      const found = nodes.find((one) => one.id === target);
      expect(found).toMatchObject({ type: 'Container', isVisible: false });
      expect(found?.items).not.toEqual([]);
    }
  });
});

describe('the lists of a plan card', () => {
  it('begin with counts and a few rows; the button says how many it shows', () => {
    const text = plain(cardOf(aPlan(undefined, { changes: providers.slice(0, 20) })));
    expect(text).toContain('20 changes: 20 in the configuration.');
    expect(text.match(/Create channel provider/g)).toHaveLength(5);
    expect(text).toContain('[Show all 20]');
  });

  it('say so when the card cannot hold all, and hold the gravest findings', () => {
    const card = cardOf(aPlan(undefined, { findings }));
    expect(plain(card)).toMatch(/\[Show \d+ of 200\]/);
    expect(plain(card)).not.toContain('i Note');
    expect(JSON.stringify(card)).toMatch(/"text":"and "[^\]]*"text":"1\d\d"[^\]]*" more\. All of them/);
  });

  it('need no button for two rows more', () => {
    const text = plain(cardOf(aPlan([], { changes: providers.slice(0, 7) })));
    expect(text.match(/Create channel provider/g)).toHaveLength(7);
    expect(text).not.toContain('Show all');
  });

  it('name the profile of each link once, with what is linked to it', () => {
    const text = plain(cardOf(aPlan(['Agent 1', 'Agent 2'])));
    expect(text).toContain('Attach to the new app profile: Twilio Softphone, Vonage Voice, Genesys Cloud');
    expect(text).toContain('2 people get the new app profile: Agent 1, Agent 2');
  });

  it('tell two existing profiles apart, and somebody who moves once in each', () => {
    const link = (kind: 'associate' | 'disassociate', n: number, place: string): Change => ({
      kind,
      step: 'users',
      label: 'Ada Vogt',
      relationship: 'msdyn_appconfiguration_systemuser',
      from: id(0xc1, n),
      to: id(0xf0, 1),
      place,
    });
    const changes = [link('disassociate', 1, 'Old desk'), link('associate', 2, 'New desk')];
    const text = plain(cardOf(aPlan([], { changes })));
    expect(text).toContain('1 person leaves Old desk: Ada Vogt');
    expect(text).toContain('1 person gets New desk: Ada Vogt');
  });
});

describe('the values on a plan card', () => {
  const secret = 'https://agent:pa55@panel.example/cif/index.html?token=s3cr3t&region=emea&b4re#fr4gment';

  it('of a new provider are those an admin would type into the form', () => {
    const columns = {
      msdyn_channelurl: secret,
      msdyn_sortorder: 7,
      msdyn_enableoutbound: true,
      msdyn_trusteddomain: 'https://panel.example',
      msdyn_customparams: '{"apiKey":"s3cr3t"}',
      msdyn_sandboxconfiguration: null,
    };
    const text = plain(cardOf(aPlan([], { changes: [provider(1, columns)] })));
    expect(text).toContain('panel.example/cif/index.html (parameters: token, region)');
    expect(text).toContain('label Label 1 · order 7 · outbound on · trusted domain panel.example');
    expect(text).toContain('custom parameters 19 characters');
    expect(text).not.toContain('sandbox');
  });

  it('of a changed row are old and new, column by column', () => {
    const change: Change = {
      kind: 'update',
      step: 'channel-provider',
      label: 'Line',
      table: 'msdyn_channelprovider',
      id: id(0xd1, 1),
      before: {
        msdyn_sortorder: 1,
        msdyn_label: null,
        msdyn_channelurl: secret,
        msdyn_enableoutbound: false,
      },
      after: {
        msdyn_sortorder: 10,
        msdyn_label: 'Hotline',
        msdyn_channelurl: secret.replace('s3cr3t', 'n3w'),
        msdyn_enableoutbound: true,
      },
    };
    const lines = plainCard(cardOf(aPlan([], { changes: [change] })));
    expect(lines).toContain('order: 1 → 10');
    expect(lines).toContain('label: empty → Hotline');
    expect(lines).toContain('outbound: off → on');
    expect(lines).toContain(
      'channel URL: panel.example/cif/index.html (parameters: token, region) → the same address with other parameter values',
    );
  });

  it('never hold what stands in a query, a fragment, a sign-in or the custom parameters', () => {
    const columns = { msdyn_channelurl: secret, msdyn_customparams: 's3cr3t', msdyn_trusteddomain: secret };
    // Enough of them that some are behind the button.
    const changes = Array.from({ length: 12 }, (_, n) => provider(n, columns));
    const json = JSON.stringify(cardOf(aPlan([], { changes })));
    expect(json).toContain('panel.example/cif/index.html');
    expect(json).not.toMatch(/s3cr3t|pa55|fr4gment|emea|b4re/);
  });

  it.each([
    ['http://panel.example/a?x=1', 'http://panel.example/a', ['x']],
    ['no address at all?key=1', 'no address at all', ['key']],
    ['https://panel.example?u=https://other.example?v=2&u=3', 'panel.example', ['u']],
    ['//me:word@panel.example/a', '//panel.example/a', []],
    ['  ', '—', []],
  ])('show the address %s as %s', (value, address, parameters) => {
    expect(shownAddress(value)).toEqual({ address, parameters });
  });
});

describe('the questions on a card', () => {
  const card = cardOf(aPlan(undefined, { questions: [...questions].reverse() }), asking);
  const lines = plainCard(card);
  const inputs = nodesOf(card).filter((one) => one.type === 'Input.ChoiceSet');

  it('are all there once, each answered safely already', () => {
    expect(inputs.map((one) => one.id).sort()).toEqual(questions.map((one) => `q:${one.id}`).sort());
    expect(inputs.every((one) => one.value === 'leave')).toBe(true);
  });

  it('stand by kind under a title, with the reason and what the safe answer means, those needed first', () => {
    const at = (text: string): number => lines.indexOf(text);
    expect(lines.filter((one) => one === 'Providers that exist already')).toHaveLength(1);
    expect(at('Questions to answer')).toBeLessThan(at('Providers that exist already'));
    expect(at('Providers that exist already')).toBeLessThan(at('You may decide otherwise'));
    expect(lines[at('Providers that exist already') + 1]).toContain(
      'The safe answer leaves both as they are',
    );
    expect(lines).toContain('[Show 8 questions]');
  });

  it('name the thing beside the input, and never in a label', () => {
    const blocks = nodesOf(card);
    for (const one of inputs.filter((input) => input.isRequired)) {
      const before = blocks.slice(0, blocks.indexOf(one)).findLast((node) => node.type === 'RichTextBlock');
      const wanted = questions.find(({ id: of }) => `q:${of}` === one.id)?.params.provider;
      expect(JSON.stringify(before)).toContain(wanted);
    }
    expect(JSON.stringify(inputs.map((one) => [one.label, one.choices]))).not.toMatch(/Line|Row/);
    expect(inputs.map((one) => one.label)).not.toContain('Your answer');
  });

  it('are sent by the button below them, before the plan', () => {
    expect(lines.indexOf('[Send answers]')).toBeLessThan(lines.indexOf('The plan so far'));
  });

  it('of a kind without words of its own are asked all the same', () => {
    const text = plain(cardOf(aPlan(undefined, { questions: [asked('of-tomorrow', 1, true)] }), asking));
    expect(text).toContain('of-tomorrow');
  });

  it.each(kinds)('of the kind %s have a title, a reason that names the safe answer, and a label', (kind) => {
    expect(isTextKey(`ask.${kind}`)).toBe(true);
    expect(Object.entries(en).find(([key]) => key === `ask.${kind}.why`)?.[1]).toContain('The safe answer');
    expect(isTextKey(`ask.${kind}.label`)).toBe(true);
  });
});

describe('the answers a plan uses', () => {
  const given = [1, 2, 3, 4].map((n) => asked('target-exists', n, true));
  const decisions = given.map(({ id: questionId, factsHash }) => ({
    questionId,
    factsHash,
    value: 'new',
    by: { id: id(0xee, 1), name: 'Ada' },
    at: '2026-11-02T09:00:00.000Z',
  }));

  it('are on the card that is approved, with the thing, the choice and who made it', () => {
    const card = cardOf(aPlan([], { answered: given.slice(0, 1), decisions: decisions.slice(0, 1) }));
    expect(plain(card)).toMatch(
      /Answers this plan uses[\s\S]*Line 1[\s\S]*create a new one beside it \(Ada\)/,
    );
  });

  it('are folded away when there are many, and the button says how many', () => {
    const card = cardOf(aPlan([], { answered: given, decisions }));
    const hidden = nodesOf(card).find((node) => node.id === 'all-answers');
    expect(hidden).toMatchObject({ isVisible: false });
    expect(plain(card)).toContain('Show 4 answers');
  });
});
