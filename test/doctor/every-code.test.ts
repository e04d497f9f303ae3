import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type CheckCode, checkCodes, checkItems } from '../../shared/domain/checkup.ts';
import { doctorEn } from '../../shared/texts/en-doctor.ts';
import { byCause, ofStorage } from './by-cause.ts';
import { misconfigurations } from './misconfigurations.ts';
import { mistyped } from './mistyped.ts';
import { around } from './planted/around.ts';
import { inOrganisation } from './planted/in-organisation.ts';
import { inSignIn } from './planted/in-sign-in.ts';
import { inUsers } from './planted/in-users.ts';
import { onTheWay } from './planted/on-the-way.ts';

const planted = [...inSignIn, ...inUsers, ...inOrganisation, ...onTheWay, ...around];
const all = [...planted, ...misconfigurations, ...mistyped, ...byCause, ...ofStorage];

/** Shown by a test of its own, because no single mistake in a set-up leads there. Files below `test`. */
const elsewhere: { readonly [C in CheckCode]?: string } = {
  environment_unknown: 'doctor/terminal.test.ts',
  not_tried: 'doctor/terminal.test.ts',
  too_slow: 'doctor/in-time.test.ts',
  failed: 'doctor/in-time.test.ts',
  storage_host: 'doctor/by-cause.test.ts',
  storage_cloud: 'doctor/by-cause.test.ts',
  token_app: 'doctor/bot.test.ts',
  bot_elsewhere: 'doctor/bot.test.ts',
  bot_unheard: 'doctor/planted.test.ts',
  browser_app_missing: 'functions/browser-app/looks.test.ts',
};

const codes = Object.entries(checkCodes) as [CheckCode, string][];

it('each code that is not ok is reached by a planted mistake', () => {
  const reached = new Set<string>([...all.map(({ finds }) => finds), ...Object.keys(elsewhere)]);
  expect(
    codes.filter(([code, status]) => status !== 'ok' && !reached.has(code)).map(([code]) => code),
  ).toEqual([]);
});

it('each code that is shown elsewhere stands in the test that is said to show it', () => {
  const absent = Object.entries(elsewhere).filter(
    ([code, file]) => !new RegExp(`\\b${code}\\b`).test(readFileSync(`test/${file}`, 'utf8')),
  );
  expect(absent).toEqual([]);
});

it('each code and each thing looked at has its text, and no text is left over', () => {
  const expected = [
    ...codes.map(([code]) => `doctor.${code}`),
    ...checkItems.map((item) => `doctor.item.${item}`),
  ];
  const frame = /^(?:command\.|inquiry\.|doctor\.(?:title|heading)\.|doctor\.(?:fine|more)$)/;
  expect(
    Object.keys(doctorEn)
      .filter((key) => !frame.test(key))
      .sort(),
  ).toEqual([...expected].sort());
});

it('each problem says what to do, in a sentence of its own', () => {
  const texts = doctorEn as { readonly [key: string]: unknown };
  const cure = /[.!?](?:"|”)? [A-Z]/;
  const without = codes.filter(
    ([code, status]) => status === 'problem' && !cure.test(String(texts[`doctor.${code}`])),
  );
  expect(without.map(([code]) => code)).toEqual([]);
});

it('no two mistakes are the same one', () => {
  const ids = all.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(ids.length).toBeGreaterThanOrEqual(25);
});
