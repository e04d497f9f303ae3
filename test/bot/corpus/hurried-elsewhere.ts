import { said } from './said.ts';

const calm = (key: string) => ({ offers: [`status ${key}`, `plan ${key}`] });
const read = (key: string) => ({
  does: [
    `status ${key}`,
    `plan ${key}`,
    `history ${key}`,
    `explain ${key}`,
    `validate ${key}`,
    `doctor ${key}`,
  ],
});
/** Told, not ordered: whatever only reads may come of it. With orders it may be that one of them is meant. */
const told = (key: string, ...orders: readonly string[]) =>
  orders.length === 0
    ? read(key)
    : { offers: [...read(key).does, ...orders.map((order) => `${order} ${key}`)] };
const both = (first: string, second: string) => ({ choice: [first, second] });
const prod = 'contoso-prod';
const test = 'contoso-test';

/** The same in German, French, Spanish and Japanese. */
export const hurriedElsewhere = [
  ...said('other language', 'de', [
    ['h mig', 'mach mal bitte contoso-test migrieren', { does: 'migrate contoso-test' }],
    ['h stand', 'stand contoso-prod?', { does: 'status contoso-prod' }],
    ['h wie siehts', "wie sieht's bei contoso-prod aus?", { does: 'status contoso-prod' }],
    [
      'h wann',
      'wann migrierst du contoso-test?',
      { does: ['status contoso-test', 'history contoso-test', 'plan contoso-test', 'schedule contoso-test'] },
    ],
    ['h was heisst', 'was heißt unbewiesen?', { does: 'help unproven' }],
    ['h pruef', 'prüf mal contoso-test', { does: 'validate contoso-test' }],
    ['h abbrechen', 'contoso-test abbrechen!!', { does: 'cancel contoso-test' }],
    ['h stopp', 'STOPP!!!', { offers: 'cancel contoso-test' }, 'status contoso-test'],
    ['h nicht', 'contoso-prod auf keinen Fall migrieren!', calm(prod)],
    ['h wenn', 'wenn test grün ist, contoso-prod migrieren', told(prod, 'migrate')],
    ['h wurde', 'contoso-prod wurde gestern migriert', told(prod)],
    ['h anna', 'Anna möchte, dass contoso-test zurückgerollt wird', told(test, 'rollback')],
    ['h sollen', 'sollen wir contoso-prod migrieren?', told(prod)],
    ['h wer', 'wer hat contoso-prod freigegeben', { does: ['explain contoso-prod', 'history contoso-prod'] }],
    ['h nutzer', 'welche nutzer sind auf contoso-test betroffen', { does: 'plan contoso-test' }],
    ['h und', 'und contoso-prod?', { does: 'status contoso-prod' }, 'status contoso-test'],
    ['h warum', 'warum geht das nicht weiter?', read(test), 'status contoso-test'],
    ['h danke', 'danke dir!', { asks: true }],
    ['h kosten', 'was kostet das?', { asks: true }],
    ['h hilfe', 'hilfe!!', { does: 'help' }],
    ['h wer bist', 'wer bist du?', { does: 'help' }],
    [
      'h mix',
      'kannst du mal den status von contoso-prod checken',
      { does: ['status contoso-prod', 'validate contoso-prod'] },
    ],
    ['h denglisch', 'bitte contoso-test rollbacken', { does: 'rollback contoso-test' }],
    ['h gruss', 'moin, status contoso-test bitte', { does: 'status contoso-test' }],
    [
      'h beide',
      'contoso-test und contoso-prod prüfen',
      both('validate contoso-test', 'validate contoso-prod'),
    ],
    [
      'h erst dann',
      'erst contoso-test prüfen, dann contoso-test migrieren',
      both('validate contoso-test', 'migrate contoso-test'),
    ],
    ['h uebersicht', 'übersicht', { does: 'environments' }],
    [
      'h kaputt',
      'bei contoso-prod fehlt das chatfenster',
      { does: [...read(prod).does, 'look contoso-prod', 'repair contoso-prod', 'check drift contoso-prod'] },
    ],
    [
      'h meld',
      'meld dich wenn contoso-prod fertig ist',
      { does: ['subscribe contoso-prod', 'subscribe contoso-prod runs', 'status contoso-prod'] },
    ],
    ['h haette', 'hätten wir contoso-prod bloß nicht migriert', told(prod)],
    [
      'h alles zurueck',
      'alles zurück auf contoso-test',
      { offers: ['rollback contoso-test', 'status contoso-test'] },
    ],
    ['h diktat', 'Status von Contoso Test bitte Punkt', { does: 'status contoso-test' }],
  ]),
  ...said('other language', 'fr', [
    ['h ou en est', 'où en est contoso-prod ?', { does: 'status contoso-prod' }],
    ['h svp', 'migrer contoso-test svp', { does: 'migrate contoso-test' }],
    ['h stp', 'statut contoso-test stp', { does: 'status contoso-test' }],
    [
      'h quand',
      'quand vas-tu migrer contoso-test ?',
      { does: ['status contoso-test', 'history contoso-test', 'plan contoso-test', 'schedule contoso-test'] },
    ],
    ['h veut dire', 'ça veut dire quoi « périmé » ?', { does: ['help stale', 'help'] }],
    ['h arrete', 'ARRÊTE contoso-test !!', { does: 'cancel contoso-test' }],
    ['h ne pas', 'ne migre surtout pas contoso-prod', calm(prod)],
    ['h si', 'si le test est vert, migre contoso-prod', told(prod, 'migrate')],
    ['h on a', 'on a déjà migré contoso-test', told(test)],
    ['h anna', 'Anna demande de revenir en arrière sur contoso-test', told(test, 'rollback')],
    ['h merci', 'merci beaucoup', { asks: true }],
    ['h bonjour', 'bonjour', { does: 'help' }],
    [
      'h verifie',
      'vérifie contoso-test et contoso-prod',
      both('validate contoso-test', 'validate contoso-prod'),
    ],
    [
      'h puis',
      'vérifie contoso-test puis migre contoso-test',
      both('validate contoso-test', 'migrate contoso-test'),
    ],
    ['h combien', "combien d'utilisateurs sur contoso-test ?", { does: 'plan contoso-test' }],
    ['h et', 'et contoso-prod ?', { does: 'plan contoso-prod' }, 'plan contoso-test'],
    ['h pourquoi', "pourquoi c'est bloqué ?", read(test), 'status contoso-test'],
    ['h peux tu', 'tu peux migrer contoso-test ?', { does: ['migrate contoso-test', 'plan contoso-test'] }],
    ['h annule', 'annule tout sur contoso-test', { does: ['cancel contoso-test', 'rollback contoso-test'] }],
    ['h liste', 'liste des environnements', { does: 'environments' }],
    ['h aide', "à l'aide", { does: 'help' }],
    ['h aurait', 'on aurait dû migrer contoso-prod lundi', told(prod, 'migrate')],
  ]),
  ...said('other language', 'es', [
    ['h como va', '¿cómo va contoso-prod?', { does: 'status contoso-prod' }],
    ['h porfa', 'migra contoso-test porfa', { does: 'migrate contoso-test' }],
    [
      'h cuando',
      '¿cuándo vas a migrar contoso-test?',
      { does: ['status contoso-test', 'history contoso-test', 'plan contoso-test', 'schedule contoso-test'] },
    ],
    ['h significa', '¿qué significa sin demostrar?', { does: ['help unproven', 'help'] }],
    ['h para', '¡¡PARA contoso-test!!', { does: 'cancel contoso-test' }],
    ['h no', 'no migres contoso-prod', calm(prod)],
    ['h si', 'si la prueba sale bien migra contoso-prod', told(prod, 'migrate')],
    ['h ya', 'ya migramos contoso-test', told(test)],
    ['h ana', 'Ana pidió revertir contoso-test', told(test, 'rollback')],
    ['h gracias', 'gracias!', { asks: true }],
    ['h hola', 'hola, estado de contoso-test', { does: 'status contoso-test' }],
    [
      'h luego',
      'valida contoso-test y luego migra contoso-test',
      both('validate contoso-test', 'migrate contoso-test'),
    ],
    ['h usuarios', 'a qué usuarios afecta contoso-test', { does: 'plan contoso-test' }],
    ['h y', '¿y contoso-prod?', { does: 'status contoso-prod' }, 'status contoso-test'],
    ['h porque', '¿por qué está bloqueado?', read(test), 'status contoso-test'],
    ['h deberia', '¿debería migrar contoso-prod hoy?', told(prod)],
    ['h quien', 'quién aprobó contoso-prod', { does: ['explain contoso-prod', 'history contoso-prod'] }],
    ['h ayuda', 'ayúdame', { does: 'help' }],
    ['h cancelar', 'cancelar ya contoso-test', { does: 'cancel contoso-test' }],
    ['h mix', 'please haz rollback de contoso-test', { does: 'rollback contoso-test' }],
  ]),
  ...said('other language', 'ja', [
    ['h joutai', 'contoso-prodの状態は?', { does: 'status contoso-prod' }],
    ['h ikou', 'contoso-testを移行して', { does: 'migrate contoso-test' }],
    [
      'h itsu',
      'contoso-testはいつ移行しますか?',
      { does: ['status contoso-test', 'history contoso-test', 'plan contoso-test', 'schedule contoso-test'] },
    ],
    ['h imi', '「未証明」とはどういう意味ですか', { does: ['help unproven', 'help'] }],
    ['h tomete', 'contoso-testを止めて!!', { does: 'cancel contoso-test' }],
    ['h shinaide', 'contoso-prodは移行しないでください', calm(prod)],
    ['h moshi', 'テストがうまくいったらcontoso-prodを移行して', told(prod, 'migrate')],
    ['h zumi', 'contoso-testはもう移行しました', told(test)],
    ['h tanonda', '田中さんがcontoso-testを戻してほしいと言っています', told(test, 'rollback')],
    ['h arigatou', 'ありがとう!', { asks: true }],
    ['h naze', 'なぜ止まってるの?', read(test), 'status contoso-test'],
    ['h kakunin', 'contoso-testを確認してください', { does: 'validate contoso-test' }],
    ['h tasukete', '助けて', { does: 'help' }],
    ['h kankyou', '環境一覧', { does: 'environments' }],
    ['h dare', 'contoso-prodは誰が承認した?', { does: ['explain contoso-prod', 'history contoso-prod'] }],
    ['h beki', 'contoso-prodを移行すべき?', told(prod)],
  ]),
];
