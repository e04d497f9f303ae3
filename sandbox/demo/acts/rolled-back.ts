import { createStore, type StoreSnapshot } from '../../dataverse/store.ts';
import { tables } from '../../dataverse/tables.ts';
import { contosoDev } from '../../fixtures/contoso-dev.ts';
import { withTwoIdentities } from '../../fixtures/two-identities.ts';
import { openChat } from '../chat-page.ts';
import { noAnswers } from '../check/answers.ts';
import { requestLine } from '../request-table.ts';
import type { Act, Played, Scene } from './act.ts';

/** The first run is taken back: people get their earlier profile, and what was made is laid down for the days of grace. */
async function play({ sandbox: { teams }, browser, requests, out, room }: Scene): Promise<Played> {
  const [ada, bruno] = await Promise.all([
    openChat(browser, teams.url, 'ada', room),
    openChat(browser, teams.url, 'bruno', room),
  ]);
  const lines: string[] = [];
  const part = (title: string): void => void lines.push(requestLine(title, requests.since()));

  await ada.say('rollback contoso-dev');
  await bruno.cardSaying('What will be taken back');
  await bruno.picture(`${out}/plan.png`);
  await bruno.picture(`${out}/plan-on-a-phone.png`, 'phone');
  part('reading and planning');
  await bruno.press('Approve');
  await ada.cardSaying(/Done|checked/);
  await ada.picture(`${out}/result.png`);
  part('checking again, taking back, verifying');
  await Promise.all([ada.page.close(), bruno.page.close()]);
  return {
    requests: lines,
    pictures: ['plan.png', 'plan-on-a-phone.png', 'result.png'],
    answers: noAnswers,
    problems: [],
  };
}

type Rows = StoreSnapshot['rows'][string];

/** The environment as the demonstration found it, but for rows that are switched off and that nothing leads to. */
function check(_before: StoreSnapshot, after: StoreSnapshot): readonly string[] {
  const start = createStore(withTwoIdentities(contosoDev()), () => new Date(0)).snapshot();
  const left = tables.flatMap(({ name, key }) => {
    const known = new Map((start.rows[name] ?? []).map((row) => [String(row[key]), row]));
    const now: Rows = after.rows[name] ?? [];
    const present = new Set(now.map((row) => String(row[key])));
    return [
      ...[...known.keys()].filter((id) => !present.has(id)).map((id) => `${name} ${id} is gone`),
      ...now.flatMap((row) => rowProblems(name, known.get(String(row[key])), row)),
    ];
  });
  return [...left, ...linkProblems(start, after)];
}

/** Stamps of the platform, and its own notes of who did what: they say that something happened, not how it is. */
const stamps = ['versionnumber', 'modifiedon', '_modifiedby_value', 'createdon', '_createdby_value'];

function rowProblems(table: string, was: Rows[number] | undefined, is: Rows[number]): readonly string[] {
  if (table === 'audit') return [];
  if (was === undefined) return is.statecode === 1 ? [] : [`${table}: a row that was not there is active`];
  const other = Object.keys(is).filter((name) => !stamps.includes(name) && is[name] !== was[name]);
  return other.length === 0 ? [] : [`${table}: ${other.join(', ')} are not what they were`];
}

function linkProblems(start: StoreSnapshot, after: StoreSnapshot): readonly string[] {
  const pairs = ({ links }: StoreSnapshot): ReadonlySet<string> =>
    new Set(
      Object.entries(links).flatMap(([name, all]) => all.map(({ from, to }) => `${name} ${from} ${to}`)),
    );
  const [was, is] = [pairs(start), pairs(after)];
  return [
    ...[...was].filter((one) => !is.has(one)).map((one) => `link gone: ${one}`),
    ...[...is].filter((one) => !was.has(one)).map((one) => `link left: ${one}`),
  ];
}

export const rolledBackAct: Act = {
  environment: 'contoso-dev',
  folder: 'contoso-dev-rolled-back',
  name: 'Contoso Dev, taken back',
  milliseconds: 50,
  play,
  check,
};
