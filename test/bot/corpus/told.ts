import { said, type Tongue } from './said.ts';

/** Says how things stand, what is over, or what somebody would like to read about: words of an order, and no order. */
const lines: { readonly [T in Tongue]: readonly string[] } = {
  en: [
    'the rollback of contoso-dev failed',
    'migrate contoso-dev failed',
    'migrate contoso-dev done',
    'repair of contoso-dev in progress',
    'show me the rollback of contoso-dev',
    'view the rollback of contoso-dev',
    'last rollback of contoso-dev',
    'latest repair of contoso-dev',
    'contoso-dev is as it was',
    'contoso-dev is back to 1.0',
    'rolling back contoso-dev',
    'migrate contoso-dev sandbox',
    'cancel contoso-dev instance',
    'cancel contoso-test and let me know',
    'migrate all?',
    'cancel all?',
    'stop all?',
    'migrate contoso-dev help',
    'rollback contoso-dev help',
    'migrate contoso-dev overview',
    'back out of the rollback of contoso-dev',
    'give up the rollback of contoso-dev',
    'schedule contoso-prod off?',
    'schedule contoso-prod daily 06:00?',
    '> migrate contoso-prod',
    '<s>migrate contoso-prod</s>',
  ],
  de: [
    'rollback contoso-dev fertig',
    'zeig mir den rollback von contoso-dev',
    'contoso-dev ist auf 2.0',
    'contoso-dev ist auf 1.0',
    'ist contoso-prod auf 1.0',
    'contoso-dev ist wie vorher',
    'cancel contoso-dev hilfe',
  ],
  fr: [
    'montre-moi le rollback de contoso-dev',
    'contoso-dev est comme avant',
    'contoso-dev est à la version 2.0',
    'Migré contoso-dev',
    'Annulé contoso-dev',
    'Arrêté contoso-dev',
    'Restauré contoso-dev',
    'Réparé contoso-dev',
    'migre plus contoso-dev',
  ],
  es: ['contoso-dev está como antes', 'Migré contoso-dev', 'Cancelé contoso-dev', 'ya cancelé contoso-dev'],
  ja: [
    'contoso-devの移行が終わりました',
    'contoso-dev 移行完了',
    'contoso-dev 移行エラー',
    'contoso-devの移行の詳細を教えて',
    'contoso-devの移行について教えて',
    'contoso-devの移行',
  ],
};

/** It is over: how it stands now is what people may want to know. */
const past = /^(?:ya )?\p{Lu}?\p{Ll}+é contoso-dev$/u;

export const told = Object.entries(lines).flatMap(([tongue, all]) =>
  said(
    'not an order',
    tongue as Tongue,
    all.map(
      (line) =>
        [`told ${line}`, line, past.test(line) ? { does: 'status contoso-dev' } : { asks: true }] as const,
    ),
  ),
);
