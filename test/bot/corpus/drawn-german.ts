import { said } from './said.ts';
import { asks, calm, does, flagged, offers, told } from './wanted.ts';

const dev = 'contoso-dev';
const test = 'contoso-test';
const prod = 'contoso-prod';
const eu = 'fabrikam-eu';
const us = 'fabrikam-us';

export const drawnGerman = [
  ...said('other language', 'de', [
    [
      's piloten',
      'wie viele piloten sind bei contoso-prod vorgesehen?',
      does(`plan ${prod}`, `status ${prod}`),
    ],
    ['s panel', 'zeig mir das Telefonpanel in contoso-test', does(`look ${test}`)],
    ['s hätte', 'ich hätte gern Benachrichtigungen zu Fabrikam Europe', does(`subscribe ${eu}`)],
    [
      's stand',
      'ähm ja also bitte contoso prod wieder auf den alten Stand bringen Punkt',
      does(`rollback ${prod}`),
    ],
    ['s schluss', 'Schluss mit den Meldungen zu contoso-test', does(`unsubscribe ${test}`)],
    [
      's helfen',
      'kann mir vor 17 Uhr jemand mit contoso-dev helfen?',
      does('help', `status ${dev}`, `doctor ${dev}`, `plan ${dev}`),
    ],
  ]),
  ...said('typo', 'de', [
    ['s kontoso', 'plane kontoso-test', does(`plan ${test}`)],
    ['s migireren', 'migireren contoso-test bitte', offers(`migrate ${test}`)],
    ['s hsitorie', 'hsitorie contoso-test', does(`history ${test}`)],
  ]),
  ...said('phone', 'de', [
    ['s pilot', 'MIGRIERE\u00a0CONTOSO-TEST --PILOT 5', does(`migrate ${test} --pilot=5`)],
    ['s colon', '„fabrikam-us“: Abweichungen?', does(`check drift ${us}`)],
    [
      's mention',
      'BITTE <at>Cutover</at> FABRIKAM-EU MIT 4 PILOTEN MIGRIEREN',
      does(`migrate ${eu} --pilot 4`, `migrate ${eu} --pilot=4`),
    ],
  ]),
  ...said('not an order', 'de', [
    ['s gefunden', 'bei Fabrikam Europe hat der Drift-Check heute nichts gefunden', told(eu)],
    ['s nicht prüfen', 'bitte fabrikam-us nicht auf Abweichungen prüfen', calm(us)],
    [
      's urlaub',
      'sobald ich im Urlaub bin, soll Bruno Costa fabrikam-us freigeben',
      told(us, `hand over ${us}`, `hand over ${us} to Bruno Costa`),
    ],
  ]),
  ...said('follow-up', 'de', [
    ['s früher', 'und was lief da früher schon alles?', does(`history ${eu}`), `status ${eu}`],
  ]),
  ...said('nonsense', 'de', [['s feierabend', 'Ich übergebe gleich an den Feierabend, tschüss', asks]]),
  ...said('wrong flag', 'de', [['s ohne', 'contoso-dev zurückrollen --ohne-freigabe', flagged]]),
];
