import { describe, expect, it } from 'vitest';
import { renderCard } from '../../../bot/cards/render-card.ts';
import { check } from '../../../shared/domain/checkup.ts';
import { guid } from '../../../shared/domain/guid.ts';
import { type ListName, listNames, listRows } from '../../../shared/domain/listing.ts';
import { isRefusal } from '../../../shared/domain/reason.ts';
import { rowsOf } from '../../../shared/engine/list-rows.ts';
import { readList } from '../../../shared/engine/read-list.ts';
import { listIn } from '../../../shared/report/in-language.ts';
import { world } from '../../builders/world.ts';
import { ada, anEnvironment, aPlan, chen, hostile } from '../../gallery/parts.ts';
import { subject } from '../../gallery/subjects.ts';

const stranger = { id: guid('a1d0c5e2-0001-4a7b-9c3d-5e6f708192ff'), name: 'Gil' };
const names = Array.from({ length: 250 }, (_, n) => (n === 1 ? '<b>Eve</b> &amp;' : `Agent ${n + 1}`));
const plan = aPlan(names);
const environment = anEnvironment('contoso-dev');
const waiting = theRun();

function theRun() {
  const found = subject('awaiting_approval');
  if (found.kind !== 'run') throw new Error(found.kind);
  return found;
}

/** A plan of 250 people that waits, in the ledger. */
async function stored() {
  const w = await world();
  const ports = { ...w.ports, settings: { ...w.ports.settings, environments: [environment] } };
  const ref = await ports.ledger.putPlan(environment.key, plan);
  if (waiting.run.status !== 'awaiting_approval') throw new Error(waiting.run.status);
  const read = await ports.ledger.readHead(environment.key);
  await ports.ledger.commit(read, read.head, [{ kind: 'run', run: { ...waiting.run, plan: ref } }]);
  return ports;
}

async function pageOf(of: ListName, by = chen, page = 1, locale = 'en'): Promise<string> {
  const asked = { id: waiting.run.id, environment: environment.key, of, page, by };
  const listed = await readList(await stored(), asked);
  return isRefusal(listed) ? listed.reason : (await listIn(locale, listed)).text;
}

describe('the page of all rows of a list', () => {
  it('shows a hundred a page, with the count and links to the others', async () => {
    const first = await pageOf('people');
    expect(first.split('<li>').length - 1).toBe(listRows);
    expect(first).toContain('250 rows');
    expect(first).toContain('of=people&amp;page=2');
    const last = await pageOf('people', chen, 99);
    expect(last.split('<li>').length - 1).toBe(50);
    expect(last).toContain('rel="prev"');
  });

  it('shows names from outside as text and nothing more', async () => {
    const page = await pageOf('people');
    expect(page).toContain('&lt;b&gt;Eve&lt;/b&gt; &amp;amp;');
    expect(page).not.toContain('<b>Eve');
    expect(await pageOf('changes')).not.toContain(hostile);
  });

  it('tells somebody without a role the same as of a run that is not there', async () => {
    expect(await pageOf('people', stranger)).toBe('unknown_run');
    const listed = await readList(await stored(), {
      environment: environment.key,
      of: 'history',
      page: 1,
      by: stranger,
    });
    expect(isRefusal(listed) && listed.reason).toBe('unknown_run');
  });

  it.each(listNames)('has an answer for the list %s in five languages', async (of) => {
    const texts = await Promise.all(
      ['en', 'de', 'fr', 'es', 'ja'].map((locale) => pageOf(of, ada, 1, locale)),
    );
    expect(new Set(texts).size).toBe(5);
    for (const text of texts) expect(text).toMatch(/^<!doctype html>[\s\S]*<h1>[^<]+<\/h1>/);
  });
});

describe('a card with a list that is too long for it', () => {
  const card = (pages?: string) =>
    renderCard(
      { ...waiting, plan, environment, ...(pages === undefined ? {} : { pages }) },
      { language: 'en' },
    );

  it('links to the page of all, with their number, by way of the sign-in', () => {
    const json = JSON.stringify(card('https://cutover.example'));
    expect(json).toContain('Show all 250');
    const page = encodeURIComponent(`/api/lists/${waiting.run.id}?of=people&lang=en`);
    expect(json).toContain(`https://cutover.example/.auth/login/aad?post_login_redirect_uri=${page}`);
    expect(json).not.toContain('Agent 99');
  });

  it('names the command that shows them where there are no pages', () => {
    const many = Array.from({ length: 90 }, (_, n) => ({
      code: 'dead-role',
      step: 'channel-provider',
      severity: 'warning' as const,
      params: { name: `Provider ${n}`, role: 'r' },
    }));
    const without = renderCard(
      { ...waiting, plan: aPlan(names, { findings: many }), environment },
      { language: 'en' },
    );
    expect(JSON.stringify(without)).toMatch(/in a terminal: npx cutover .{0,80}show 4f7a1c\b/);
  });
});

describe('the card of a run that people joined and left meanwhile, and that of an examination', () => {
  const people = Array.from({ length: 30 }, (_, n) => ({
    id: guid('a1d0c5e2-0001-4a7b-9c3d-5e6f708192ff'),
    name: `Agent ${n}`,
  }));
  const done = subject('succeeded');
  const examined = subject('inquiry-examined');
  const linksOf = (card: unknown) => [...JSON.stringify(card).matchAll(/%3Fof%3D(\w+)/g)].map(([, of]) => of);

  it('link to the pages of all of them', () => {
    if (done.kind !== 'run' || done.run.status !== 'succeeded') throw new Error('not done');
    const peopleSince = { joined: { count: 60, people }, left: { count: 30, people } };
    const card = renderCard(
      { ...done, run: { ...done.run, peopleSince }, pages: 'https://cutover.example' },
      { language: 'en' },
    );
    expect(linksOf(card)).toEqual(expect.arrayContaining(['joined', 'gone']));
    // Of 60 the names of 30 are kept: nothing claims to show the others.
    expect(JSON.stringify(card)).toContain('Show all 30');
    expect(JSON.stringify(card)).not.toContain('Show all 60');
    expect(rowsOf({ ...done, run: { ...done.run, peopleSince } }, 'joined').rows).toHaveLength(30);
  });

  it('link to what has to be mended, all in the order of the card', () => {
    if (examined.kind !== 'inquiry' || examined.inquiry.status !== 'examined')
      throw new Error('not examined');
    const checks = Array.from({ length: 40 }, () =>
      check('settings', 'setting_wrong', { name: 'x', problem: 'y' }),
    );
    const many = { ...examined, inquiry: { ...examined.inquiry, checks }, pages: 'https://cutover.example' };
    expect(linksOf(renderCard(many, { language: 'en' }))).toContain('problems');
    expect(rowsOf(many, 'problems').rows).toHaveLength(40);
    expect(rowsOf(many, 'notes').rows).toHaveLength(0);
  });
});
