import { said } from './said.ts';
import { both, calm, does, past, read, told } from './wanted.ts';

export const officeGerman = [
  ...said('other language', 'de', [
    [
      'o fachbereich informiert',
      'Moin, bitte einmal Fabrikam Europe auf 2.0 umstellen, der Fachbereich ist informiert.',
      does('migrate fabrikam-eu'),
    ],
    [
      'o wieder zurückdrehen',
      'Contoso Test bitte wieder zurückdrehen, die Kollegen können nicht mehr telefonieren',
      does('rollback contoso-test'),
    ],
    ['o wer freigegeben', 'Wer hat das in contoso-prod eigentlich freigegeben?', past('contoso-prod')],
    [
      'o gleich beim chef',
      'Kurzer Überblick über alle Umgebungen bitte, ich sitze gleich beim Chef',
      does('environments', 'status all'),
    ],
    [
      'o trockenlauf',
      'Mach mal einen Trockenlauf für contoso-prod, ohne was zu ändern.',
      does('plan contoso-prod'),
    ],
  ]),
  ...said('natural', 'de', [
    [
      'o erst mal fünf',
      'Migrier erst mal nur 5 Leute in Contoso Test, den Rest machen wir nächste Woche.',
      does('migrate contoso-test --pilot=5'),
    ],
    [
      'o quatsch test',
      'Stell contoso-dev um, äh Quatsch, contoso-test meinte ich.',
      does('migrate contoso-test'),
    ],
    [
      'o was lesbares',
      'Ich brauche für meine Chefin was Lesbares dazu, was in Fabrikam US passiert ist.',
      does('explain fabrikam-us', 'history fabrikam-us'),
    ],
    ['o klemmt es', 'Ist bei Fabrikam US alles in Ordnung oder klemmt es irgendwo?', read('fabrikam-us')],
  ]),
  ...said('phone', 'de', [
    [
      'o von meinem iphone',
      'Contoso dev abbrechen bitte!!! Gesendet von meinem iPhone',
      does('cancel contoso-dev'),
    ],
  ]),
  ...said('typo', 'de', [['o püfen', 'Bitte contoso-prod püfen, danke', does('validate contoso-prod')]]),
  ...said('unclear environment', 'de', [
    [
      'o stand contoso',
      'Wie ist denn der Stand bei Contoso?',
      both('status contoso-dev', 'status contoso-test', 'status contoso-prod'),
    ],
  ]),
  ...said('not an order', 'de', [
    [
      'o nicht vor montag',
      'Fabrikam Europe bitte auf keinen Fall vor Montag migrieren.',
      calm('fabrikam-eu'),
    ],
    [
      'o betriebsrat',
      'Sobald der Betriebsrat zustimmt, nehmen wir in contoso-prod 1.0 außer Betrieb.',
      told('contoso-prod', 'retire contoso-prod'),
    ],
  ]),
  ...said('follow-up', 'de', [
    ['o und europa', 'Und Europa?', does('status fabrikam-eu'), 'Wie ist der Stand von fabrikam-us?'],
  ]),
];

export const officeFrench = [
  ...said('other language', 'fr', [
    [
      'o basculer dev',
      'Bonjour, tu peux basculer Contoso Dev en 2.0 ? Tout le monde est prévenu.',
      does('migrate contoso-dev'),
    ],
    [
      'o comme avant',
      "Merci de remettre Fabrikam US comme c'était avant, les agents ne reçoivent plus d'appels.",
      does('rollback fabrikam-us'),
    ],
    [
      'o qui a approuvé',
      'Qui a donné son accord pour la dernière migration de contoso-prod ?',
      past('contoso-prod'),
    ],
    ['o essai à blanc', 'Fais-moi un essai à blanc sur fabrikam-eu stp', does('plan fabrikam-eu')],
    [
      'o ensemble',
      "Tu peux me dire où on en est sur l'ensemble des environnements ?",
      does('environments', 'status all'),
    ],
  ]),
  ...said('natural', 'fr', [
    [
      'o dix conseillers',
      'On migre juste 10 conseillers sur Contoso Test pour commencer, le reste attendra.',
      does('migrate contoso-test --pilot=10'),
    ],
    [
      'o panne opérateur',
      "Annule la migration de Fabrikam Europe, on a une panne chez l'opérateur.",
      does('cancel fabrikam-eu'),
    ],
    [
      'o euh pardon',
      'Lance la vérification sur contoso-dev, euh pardon, contoso-prod.',
      does('validate contoso-prod'),
    ],
    [
      'o mon directeur',
      "Mon directeur voudrait comprendre ce qui s'est passé sur contoso-test, tu me résumes ?",
      does('explain contoso-test', 'history contoso-test'),
    ],
    [
      'o dès que ça bouge',
      'Préviens-moi ici dès que ça bouge sur Fabrikam US',
      does('subscribe fabrikam-us', 'subscribe fabrikam-us all', 'subscribe fabrikam-us runs'),
    ],
  ]),
  ...said('phone', 'fr', [['o slt', 'Slt, statut fabrikam europe svp', does('status fabrikam-eu')]]),
  ...said('typo', 'fr', [['o verfie', 'verfie contoso-tets stp', does('validate contoso-test')]]),
  ...said('not an order', 'fr', [
    [
      'o pendant les soldes',
      'Surtout, ne touche pas à contoso-prod pendant les soldes.',
      calm('contoso-prod'),
    ],
    [
      'o feu vert jeudi',
      'Si le métier donne son feu vert jeudi, on migre Fabrikam US.',
      told('fabrikam-us', 'migrate fabrikam-us'),
    ],
  ]),
  ...said('follow-up', 'fr', [
    ['o vas-y', "C'est bon pour moi, vas-y, migre.", does('migrate contoso-dev'), 'plan contoso-dev'],
  ]),
];

export const officeSpanish = [
  ...said('other language', 'es', [
    [
      'o visto bueno',
      'Buenas, ¿puedes pasar Fabrikam US a la 2.0? El proveedor ya dio el visto bueno.',
      does('migrate fabrikam-us'),
    ],
    [
      'o como estaba',
      'Deja contoso-test como estaba, por favor, que no entran las llamadas.',
      does('rollback contoso-test'),
    ],
    ['o quién aprobó', '¿Quién aprobó lo de Contoso Prod?', past('contoso-prod')],
    ['o sin tocar nada', 'Hazme una simulación en contoso-dev, sin tocar nada', does('plan contoso-dev')],
    [
      'o comité',
      '¿Cómo vamos con todos los entornos? Tengo comité en media hora.',
      does('environments', 'status all'),
    ],
  ]),
  ...said('natural', 'es', [
    [
      'o seis agentes',
      'Migra solo a 6 agentes en Contoso Test, los demás más adelante.',
      does('migrate contoso-test --pilot=6'),
    ],
    ['o para ya', 'Para lo de Fabrikam Europe ya, que se está cayendo todo.', does('cancel fabrikam-eu')],
    ['o perdona test', 'Migra contoso-dev... perdona, no, contoso-test.', does('migrate contoso-test')],
    [
      'o mi jefa',
      'Tengo que explicarle a mi jefa qué se hizo en Fabrikam US, ¿me echas una mano?',
      does('explain fabrikam-us', 'history fabrikam-us'),
    ],
    [
      'o a qué hora',
      '¿A qué hora se revisan las desviaciones en contoso-prod?',
      does('schedule contoso-prod'),
    ],
  ]),
  ...said('phone', 'es', [['o xfa', 'Xfa estado fabrikam europa grcs', does('status fabrikam-eu')]]),
  ...said('typo', 'es', [['o veriifca', 'veriifca contoso prdo', does('validate contoso-prod')]]),
  ...said('unclear environment', 'es', [
    [
      'o cuando puedas',
      'Migra Fabrikam cuando puedas, gracias',
      both('migrate fabrikam-eu', 'migrate fabrikam-us'),
    ],
  ]),
  ...said('not an order', 'es', [
    [
      'o falta la firma',
      'No migres contoso-prod todavía, falta la firma de seguridad.',
      calm('contoso-prod'),
    ],
    [
      'o ojalá',
      'Ojalá pudiéramos retirar ya la 1.0 en Fabrikam Europe.',
      told('fabrikam-eu', 'retire fabrikam-eu'),
    ],
  ]),
];

export const officeJapanese = [
  ...said('other language', 'ja', [
    [
      'o 切り替え',
      'お疲れさまです。Contoso Dev を2.0に切り替えてもらえますか。',
      does('migrate contoso-dev'),
    ],
    [
      'o 電話が鳴らない',
      '電話が鳴らなくなったので、fabrikam-us を元に戻してください',
      does('rollback fabrikam-us'),
    ],
    ['o 承認は誰', 'contoso-prod の承認は誰がしましたか？', past('contoso-prod')],
    ['o ドライラン', 'fabrikam-eu でドライランだけお願いします。', does('plan fabrikam-eu')],
    ['o 報告会議', '全環境の状況を教えてください、これから報告会議です', does('environments', 'status all')],
  ]),
  ...said('natural', 'ja', [
    [
      'o 五名だけ',
      'Contoso Test は、まず5名だけ先に移行してください。残りは来週で。',
      does('migrate contoso-test --pilot=5'),
    ],
    ['o いったん止めて', 'Fabrikam Europe の移行、いったん止めてください！', does('cancel fabrikam-eu')],
    [
      'o すみません',
      'contoso-dev を検証して。あ、すみません、contoso-test のほうです。',
      does('validate contoso-test'),
    ],
    [
      'o 上司に',
      '上司に説明したいので、Fabrikam US で何をしたのかまとめてもらえますか',
      does('explain fabrikam-us', 'history fabrikam-us'),
    ],
    [
      'o 動きがあったら',
      'contoso-test で何か動きがあったら、ここに知らせてください',
      does('subscribe contoso-test', 'subscribe contoso-test all', 'subscribe contoso-test runs'),
    ],
  ]),
  ...said('phone', 'ja', [['o 全角', 'ｃｏｎｔｏｓｏ－ｄｅｖ　状況', does('status contoso-dev')]]),
  ...said('typo', 'ja', [['o rpod', 'contoso-rpodの診断お願いします', does('doctor contoso-prod')]]),
  ...said('not an order', 'ja', [
    ['o 監査まで', '監査が終わるまで contoso-prod は移行しないでください。', calm('contoso-prod')],
    [
      'o 許可が下りたら',
      '許可が下りたら、来週 fabrikam-eu を移行する予定です。',
      told('fabrikam-eu', 'migrate fabrikam-eu'),
    ],
  ]),
  ...said('follow-up', 'ja', [
    ['o 本番は', 'じゃあ contoso-prod は？', does('status contoso-prod'), 'contoso-test の状況は？'],
  ]),
];
