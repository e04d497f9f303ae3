import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { commands } from '../../../bot/commands/registry.ts';
import { chattyEnglish } from './chatty.ts';
import { chattyFrench, chattyGerman, chattyJapanese, chattySpanish } from './chatty-elsewhere.ts';
import { corpus } from './corpus.ts';
import { drawn } from './drawn.ts';
import { drawnFrench, drawnJapanese, drawnSpanish } from './drawn-elsewhere.ts';
import { drawnGerman } from './drawn-german.ts';
import { fresh } from './fresh.ts';
import { freshGerman } from './fresh-german.ts';
import { freshJapanese } from './fresh-japanese.ts';
import { freshFrench, freshSpanish } from './fresh-romance.ts';
import { gradedEnglish, gradedFrench, gradedGerman, gradedJapanese, gradedSpanish } from './graded.ts';
import { hearSaid, watchCommands } from './hear-said.ts';
import { hurriedEnglish } from './hurried.ts';
import { hurriedElsewhere } from './hurried-elsewhere.ts';
import { hurriedLater } from './hurried-later.ts';
import { judge, toldOf } from './judge.ts';
import { officeEnglish } from './office.ts';
import { officeFrench, officeGerman, officeJapanese, officeSpanish } from './office-elsewhere.ts';
import { phonedEnglish, phonedFrench, phonedGerman, phonedJapanese, phonedSpanish } from './phoned.ts';
import { quietEnglish, quietFrench, quietGerman, quietJapanese, quietSpanish } from './quiet.ts';
import { rivalEnglish, rivalFrench, rivalGerman, rivalJapanese, rivalSpanish } from './rival.ts';
import { kinds, type Said } from './said.ts';
import { severalEnglish, severalFrench, severalGerman, severalJapanese, severalSpanish } from './several.ts';
import { type Judged, line, share, tally, tallyBy } from './tally.ts';
import { unseen } from './unseen.ts';
import { unseenLater } from './unseen-later.ts';
import { visitEnglish, visitFrench, visitGerman, visitJapanese, visitSpanish } from './visit.ts';

const visit = [...visitEnglish, ...visitGerman, ...visitFrench, ...visitSpanish, ...visitJapanese];
const office = [...officeEnglish, ...officeGerman, ...officeFrench, ...officeSpanish, ...officeJapanese];
const chatty = [...chattyEnglish, ...chattyGerman, ...chattyFrench, ...chattySpanish, ...chattyJapanese];
const fresher = [...fresh, ...freshGerman, ...freshFrench, ...freshSpanish, ...freshJapanese];
const graded = [...gradedEnglish, ...gradedGerman, ...gradedFrench, ...gradedSpanish, ...gradedJapanese];
const hurried = [...hurriedEnglish, ...hurriedElsewhere, ...hurriedLater];
const lots = [...drawn, ...drawnGerman, ...drawnFrench, ...drawnSpanish, ...drawnJapanese];
const phoned = [...phonedEnglish, ...phonedGerman, ...phonedFrench, ...phonedSpanish, ...phonedJapanese];
const quiet = [...quietEnglish, ...quietGerman, ...quietFrench, ...quietSpanish, ...quietJapanese];
const rival = [...rivalEnglish, ...rivalGerman, ...rivalFrench, ...rivalSpanish, ...rivalJapanese];
const several = [
  ...severalEnglish,
  ...severalGerman,
  ...severalFrench,
  ...severalSpanish,
  ...severalJapanese,
];
const all = [
  ...corpus,
  ...unseen,
  ...unseenLater,
  ...hurried,
  ...fresher,
  ...lots,
  ...phoned,
  ...quiet,
  ...rival,
  ...several,
  ...chatty,
  ...graded,
  ...office,
  ...visit,
];

describe('what people say', () => {
  const heard: Judged[] = [];
  const of = (verdict: Judged['verdict']) => heard.filter((one) => one.verdict === verdict);
  beforeAll(() => watchCommands());
  afterAll(() => {
    vi.restoreAllMocks();
    const shown = [tally('all', heard), ...byKind(heard), ...byTongue(heard)].map(line);
    console.info([...of('unhelpful').map(({ told }) => told), ...shown].join('\n'));
  });

  it('is at least 200 lines of every kind, with ids used once', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(200);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(corpus.map(({ kind }) => kind))).toEqual(new Set(kinds));
  });

  it.each(kinds)('is heard and answered: %s', async (kind) => {
    for (const said of all.filter((one) => one.kind === kind)) {
      const outcome = await hearSaid(said);
      heard.push({ said, verdict: judge(said, outcome), told: toldOf(said, outcome) });
    }
  });

  it('never has anything carried out that was not asked for', () => {
    expect(of('wrong').map(({ told }) => told)).toEqual([]);
  });

  it('is never met with silence', () => {
    expect(of('silent').map(({ told }) => told)).toEqual([]);
  });

  it('never puts first on a button what somebody said is not to be done', () => {
    const calm = heard.filter(({ said }) => wantsOnlyToRead(said));
    expect(calm.length).toBeGreaterThan(50);
    expect(calm.filter(({ verdict }) => verdict !== 'right').map(({ told }) => told)).toEqual([]);
  });

  it('leads to the right action, or the right suggestion first, 95 times of 100', () => {
    expect(share(tally('all', heard))).toBeGreaterThanOrEqual(0.95);
  });

  it('does so 90 times of 100 in each kind and each language', () => {
    expect([...byKind(heard), ...byTongue(heard)].filter((one) => share(one) < 0.9).map(line)).toEqual([]);
  });
});

const byKind = (heard: readonly Judged[]) => tallyBy(heard, ({ kind }) => kind);
const byTongue = (heard: readonly Judged[]) => tallyBy(heard, ({ tongue }) => tongue);

/** Nothing is to be carried out, and only readings may stand first: denied, told of the past, or asked. */
function wantsOnlyToRead({ expected }: Said): boolean {
  const lines = 'offers' in expected && !('refuses' in expected) ? [expected.offers ?? []].flat() : [];
  const changes = commands.filter((one) => one.changes === true).map(({ name }) => name);
  return (
    lines.length > 0 && lines.every((line) => !changes.some((name) => `${line} `.startsWith(`${name} `)))
  );
}
