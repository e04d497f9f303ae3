import { said } from './said.ts';
import { asks, both, calm, does, flagged, offers, past, read, told } from './wanted.ts';

const dev = 'contoso-dev';
const test = 'contoso-test';
const prod = 'contoso-prod';

export const freshFrench = [
  ...said('other language', 'fr', [
    ['f salut', 'salut, tu peux me dire où on en est avec contoso-prod ?', does(`status ${prod}`)],
    ['f nouvelle', 'fais passer contoso-test sur la nouvelle version stp', does(`migrate ${test}`)],
    [
      'f changerait',
      'peux-tu me montrer ce que la migration de fabrikam-eu changerait',
      does('plan fabrikam-eu'),
    ],
    ['f qui', 'qui a lancé la dernière exécution sur contoso-prod ?', past(prod)],
    ['f remets', 'remets contoso-test comme c’était avant', does(`rollback ${test}`)],
    [
      'f dérive',
      'préviens-moi dès que contoso-prod dérive',
      does(`subscribe ${prod}`, `subscribe ${prod} drift`),
    ],
    ['f bloqué', 'pourquoi contoso-prod est bloqué ?', read(prod)],
    ['f anciens', 'désactive les anciens fournisseurs 1.0 de contoso-test', does(`retire ${test}`)],
    ['f puis', 'planifie contoso-test puis migre-le', both(`plan ${test}`, `migrate ${test}`)],
  ]),
  ...said('typo', 'fr', [
    ['f migrr', 'migrr contoso-test', offers(`migrate ${test}`)],
    ['f verifie', 'verifie contoso-test stp', does(`validate ${test}`)],
  ]),
  ...said('phone', 'fr', [
    ['f upper', 'ÉTAT\u00a0DE\u00a0CONTOSO-PROD', does(`status ${prod}`)],
    ['f guillemets', '«\u00a0contoso-prod\u00a0» : historique', does(`history ${prod}`)],
  ]),
  ...said('wrong flag', 'fr', [['f forcer', 'annule contoso-test --forcer', flagged]]),
  ...said('not an order', 'fr', [
    ['f surtout', 'surtout ne touche pas à contoso-prod', calm(prod)],
    ['f samedi', 'on migrera contoso-prod samedi soir', told(prod, `migrate ${prod}`)],
  ]),
  ...said('follow-up', 'fr', [['f et', 'et fabrikam-us ?', does('status fabrikam-us'), `status ${test}`]]),
  ...said('nonsense', 'fr', [['f soirée', 'merci beaucoup, bonne soirée', asks]]),
];

export const freshSpanish = [
  ...said('other language', 'es', [
    ['f oye', 'oye, ¿me dices cómo va contoso-prod?', does(`status ${prod}`)],
    ['f pasa', 'pasa contoso-test a la versión nueva, por favor', does(`migrate ${test}`)],
    ['f cambiaría', '¿qué cambiaría si migramos fabrikam-eu?', does('plan fabrikam-eu')],
    ['f quién', '¿quién ejecutó lo último en contoso-prod?', past(prod)],
    ['f deja', 'deja contoso-test como estaba antes', does(`rollback ${test}`)],
    ['f cuando', 'avísame cuando termine contoso-prod', does(`subscribe ${prod}`, `subscribe ${prod} runs`)],
    ['f no quiero', 'ya no quiero mensajes de fabrikam-eu', does('unsubscribe fabrikam-eu')],
    [
      'f sería',
      'Buenos días, ¿sería tan amable de explicarme qué pasó en la última ejecución de contoso-test?',
      past(test),
    ],
    [
      'f y luego',
      'valida contoso-test y luego migra contoso-prod',
      both(`validate ${test}`, `migrate ${prod}`),
    ],
  ]),
  ...said('typo', 'es', [
    ['f miggra', 'miggra contoso-test', offers(`migrate ${test}`)],
    ['f histroial', 'histroial contoso-prod', does(`history ${prod}`)],
  ]),
  ...said('phone', 'es', [
    ['f upper', 'ESTADO DE CONTOSO-PROD', does(`status ${prod}`)],
    ['f mention', 'planifica <at>Cutover</at> contoso-dev', does(`plan ${dev}`)],
  ]),
  ...said('wrong flag', 'es', [['f rápido', 'migra contoso-test --rápido', flagged]]),
  ...said('not an order', 'es', [
    ['f todavía', 'todavía no migres contoso-prod', calm(prod)],
    ['f revertimos', 'ayer revertimos contoso-test', past(test)],
  ]),
  ...said('follow-up', 'es', [['f adelante', 'perfecto, adelante', does(`migrate ${test}`), `plan ${test}`]]),
  ...said('nonsense', 'es', [['f gracias', 'mil gracias, hasta mañana', asks]]),
];
