import { setTimeout as passed } from 'node:timers/promises';
import type { StoreSnapshot } from '../../dataverse/store.ts';
import { openChat } from '../chat-page.ts';
import { noAnswers } from '../check/answers.ts';
import { requestLine } from '../request-table.ts';
import type { Act, Played, Scene } from './act.ts';
import { lastNight } from './evening.ts';
import { headlineOf } from './newest-card.ts';
import { idleTime, newcomer } from './overnight-drift.ts';

/**
 * Life after the migration: the check that Ada asked for finds what happened overnight, one card tells what is new, and
 * its repair is approved like any plan.
 */
async function play({ sandbox, browser, requests, note, out, room }: Scene): Promise<Played> {
  const { teams, fire } = sandbox;
  const [ada, bruno] = await Promise.all([
    openChat(browser, teams.url, 'ada', room),
    openChat(browser, teams.url, 'bruno', room),
  ]);
  const lines: string[] = [];
  const part = (title: string): void => void lines.push(requestLine(title, requests.since()));
  const { morning, night } = lastNight();
  await passed(Math.max(0, morning.getTime() - Date.now()));
  await fire('check-drift');

  const drift = await ada.cardSaying(/\d differences/);
  // The timer itself may have come first, while another act was played and nobody printed what is said here.
  note(`The drift card: ${headlineOf(teams, room)}`);
  const told = await drift.innerText();
  await ada.picture(`${out}/drift.png`);
  await ada.picture(`${out}/drift-on-a-phone.png`, 'phone');
  part('checking by schedule');

  await ada.press('Repair all');
  await bruno.cardSaying(/Waiting for approval[\s\S]*Repair/);
  await bruno.picture(`${out}/repair-plan.png`);
  await bruno.press('Approve');
  await ada.cardSaying('Done and checked');
  await ada.picture(`${out}/repaired.png`);
  part('repairing');

  await ada.say('check drift contoso-live');
  await ada.cardSaying('Nothing has changed');
  await ada.picture(`${out}/clean.png`);
  part('checking once more');
  await Promise.all([ada.page.close(), bruno.page.close()]);
  const expected = [night.overwritten, night.detached, newcomer];
  return {
    requests: lines,
    pictures: ['drift.png', 'drift-on-a-phone.png', 'repair-plan.png', 'repaired.png', 'clean.png'],
    answers: noAnswers,
    problems: [
      ...expected.filter((one) => !told.includes(one)).map((one) => `the card does not tell of ${one}`),
      ...(told.includes(idleTime) ? ['the card tells of an edit that means nothing'] : []),
    ],
  };
}

/** Rows and links are as before the night, but for the newcomer's profile and the edit that means nothing. */
function check(_begun: StoreSnapshot, after: StoreSnapshot): readonly string[] {
  const { before, night } = lastNight();
  const addresses = ({ rows }: StoreSnapshot): ReadonlyMap<string, string> =>
    new Map(
      (rows.msdyn_channelprovider ?? []).map((row) => [
        String(row.msdyn_name),
        String(row.msdyn_channelurl).replace(new RegExp(`[?&]${idleTime}$`), ''),
      ]),
    );
  const [was, is] = [addresses(before), addresses(after)];
  const other = [...was].filter(([name, address]) => is.get(name) !== address);
  const links = [
    'msdyn_appconfig_msdyn_channelprovider',
    'msdyn_appconfiguration_applicationextension',
    'msdyn_appconfiguration_systemuser',
  ].flatMap((name) => difference(name, before, after));
  const expected = `new msdyn_appconfiguration_systemuser ${night.profile} ${night.person}`;
  return [
    ...other.map(([name]) => `the address of ${name} is not what it was`),
    ...links.filter((line) => line !== expected).map((line) => `not as before: ${line}`),
    ...(links.includes(expected) ? [] : [`${newcomer} has no profile`]),
  ];
}

function difference(name: string, before: StoreSnapshot, after: StoreSnapshot): readonly string[] {
  const pairs = ({ links }: StoreSnapshot): ReadonlySet<string> =>
    new Set((links[name] ?? []).map(({ from, to }) => `${name} ${from} ${to}`));
  const [was, is] = [pairs(before), pairs(after)];
  return [
    ...[...was].filter((one) => !is.has(one)).map((one) => `gone ${one}`),
    ...[...is].filter((one) => !was.has(one)).map((one) => `new ${one}`),
  ];
}

export const overnightAct: Act = {
  environment: 'contoso-live',
  folder: 'contoso-live-overnight',
  name: 'Contoso Live, the morning after',
  milliseconds: 50,
  play,
  check,
};
