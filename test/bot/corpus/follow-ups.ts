import { said } from './said.ts';

const seen = 'status contoso-test';
const planned = 'plan contoso-test';
const migrated = 'migrate contoso-test';
const people = { does: ['plan contoso-test', 'status contoso-test', 'explain contoso-test'] };
const why = {
  does: ['status contoso-test', 'explain contoso-test', 'doctor contoso-test', 'history contoso-test'],
};
const who = { does: ['explain contoso-test', 'history contoso-test', 'status contoso-test'] };
const next = { does: ['status contoso-test', 'plan contoso-test'] };
const choice = { choice: ['status contoso-dev', 'status contoso-test'] };

/** What one says without saying of what. */
export const followUps = [
  ...said('follow-up', 'en', [
    ['and', 'and contoso-prod?', { does: 'status contoso-prod' }, seen],
    ['what about', 'what about contoso-dev?', { does: 'plan contoso-dev' }, planned],
    ['and of a write', 'and contoso-prod?', { offers: 'migrate contoso-prod' }, migrated],
    ['same for', 'same for contoso-prod', { does: 'plan contoso-prod' }, planned],
    ['same for prod', 'same for prod', { does: 'plan contoso-prod' }, planned],
    ['same for a write', 'do the same for contoso-prod', { offers: 'migrate contoso-prod' }, migrated],
    ['users', 'show me the users', people, planned],
    ['who is affected', 'who is affected?', people, planned],
    ['blocked', 'why is it blocked?', why, migrated],
    ['fail', 'why did it fail?', why, seen],
    ['who approved', 'who approved it?', who, migrated],
    ['who approved this', 'who approved this', who, migrated],
    ['next', "what's next", next, migrated],
    ['what now', 'what now?', next, migrated],
    ['undo', 'undo it', { offers: 'rollback contoso-test' }, migrated],
    ['roll it back', 'roll it back', { offers: 'rollback contoso-test' }, migrated],
    ['undo that', 'please undo that', { offers: 'rollback contoso-test' }, migrated],
    ['status', 'status?', { does: 'status contoso-test' }, planned],
    ['how is it', 'how is it going?', { does: 'status contoso-test' }, migrated],
    ['done', 'is it done?', { does: 'status contoso-test' }, migrated],
    ['again', 'again', { does: 'plan contoso-test' }, planned],
    ['again a write', 'again', { offers: 'migrate contoso-test' }, migrated],
    ['once more', 'do it once more', { does: 'status contoso-test' }, seen],
    ['stop', 'stop', { offers: 'cancel contoso-test' }, migrated],
    ['stop it', 'stop it!', { offers: 'cancel contoso-test' }, migrated],
    ['go ahead', 'go ahead', { offers: ['migrate contoso-test', 'status contoso-test'] }, planned],
    ['yes', 'yes', { offers: ['migrate contoso-test', 'status contoso-test'] }, planned],
    ['ok do it', 'ok, do it', { offers: ['migrate contoso-test', 'status contoso-test'] }, planned],
    ['migrate it', 'migrate it', { offers: 'migrate contoso-test' }, planned],
    ['migrate', 'now migrate', { offers: 'migrate contoso-test' }, planned],
    ['check it', 'check it', { does: 'validate contoso-test' }, seen],
    ['drift', 'any drift?', { does: 'check drift contoso-test' }, seen],
    ['changed', 'what changed', { does: ['check drift contoso-test', 'explain contoso-test'] }, seen],
    ['history', 'and the history?', { does: 'history contoso-test' }, seen],
    ['explain', 'explain that', { does: 'explain contoso-test' }, seen],
    ['newest counts', 'history', { does: 'history contoso-dev' }, [seen, 'plan contoso-dev']],
    ['it without', 'undo it', { choice: ['rollback contoso-dev', 'rollback contoso-test'] }],
    ['status without', 'status?', choice],
    ['blocked without', 'why is it blocked?', choice],
    ['again without', 'again', { asks: true }],
    ['go ahead without', 'go ahead', { asks: true }],
    [
      'refused before',
      'migrate it',
      { choice: ['migrate contoso-dev', 'migrate contoso-test'] },
      'migrate contoso-live',
    ],
  ]),
  ...said('follow-up', 'de', [
    ['und', 'und contoso-prod?', { does: 'status contoso-prod' }, seen],
    ['auch', 'das Gleiche für contoso-prod', { does: 'plan contoso-prod' }, planned],
    ['warum', 'Warum ist es blockiert?', why, migrated],
    ['wer', 'Wer hat es genehmigt?', who, migrated],
    ['Benutzer', 'Zeig mir die Benutzer', people, planned],
    ['rückgängig', 'mach es rückgängig', { offers: 'rollback contoso-test' }, migrated],
    ['wie weiter', 'Wie geht es weiter?', next, migrated],
    ['nochmal', 'nochmal', { does: 'plan contoso-test' }, planned],
  ]),
  ...said('follow-up', 'fr', [
    ['et', 'et contoso-prod ?', { does: 'status contoso-prod' }, seen],
    ['pareil', 'pareil pour contoso-prod', { does: 'plan contoso-prod' }, planned],
    ['pourquoi', "pourquoi c'est bloqué ?", why, migrated],
    ['qui', "qui l'a approuvé ?", who, migrated],
    ['utilisateurs', 'montre-moi les utilisateurs', people, planned],
    ['annule', 'annule ça', { offers: ['cancel contoso-test', 'rollback contoso-test'] }, migrated],
    ['encore', 'encore', { does: 'plan contoso-test' }, planned],
  ]),
  ...said('follow-up', 'es', [
    ['y', '¿y contoso-prod?', { does: 'status contoso-prod' }, seen],
    ['lo mismo', 'lo mismo para contoso-prod', { does: 'plan contoso-prod' }, planned],
    ['por qué', '¿Por qué está bloqueado?', why, migrated],
    ['quién', '¿Quién lo aprobó?', who, migrated],
    ['usuarios', 'muéstrame los usuarios', people, planned],
    ['deshazlo', 'deshazlo', { offers: 'rollback contoso-test' }, migrated],
    ['otra vez', 'otra vez', { does: 'plan contoso-test' }, planned],
  ]),
  ...said('follow-up', 'ja', [
    ['は', 'contoso-prodは？', { does: 'status contoso-prod' }, seen],
    ['同じ', 'contoso-prodも同じように', { does: 'plan contoso-prod' }, planned],
    ['なぜ', 'なぜブロックされていますか？', why, migrated],
    ['誰', '誰が承認しましたか？', who, migrated],
    ['ユーザー', 'ユーザーを見せて', people, planned],
    ['元に戻して', '元に戻して', { offers: 'rollback contoso-test' }, migrated],
    ['もう一度', 'もう一度', { does: 'plan contoso-test' }, planned],
    ['次は', '次は？', next, migrated],
  ]),
];
