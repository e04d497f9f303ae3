import { said } from './said.ts';
import { asks, both, calm, does, offers, read, told } from './wanted.ts';

const dev = 'contoso-dev';
const test = 'contoso-test';
const prod = 'contoso-prod';
const eu = 'fabrikam-eu';
const us = 'fabrikam-us';

export const drawnFrench = [
  ...said('other language', 'fr', [
    ['s interromps', 'interromps la migration de contoso-prod', does(`cancel ${prod}`)],
    ['s ramène', 'ramène Fabrikam Europe à son état initial', does(`rollback ${eu}`)],
    [
      's combien',
      'combien d’exécutions y a-t-il eu sur contoso-prod ?',
      does(`history ${prod}`, `status ${prod}`),
    ],
    ['s averti', 'je voudrais être averti de tout ce qui bouge sur contoso-test', does(`subscribe ${test}`)],
  ]),
  ...said('phone', 'fr', [['s réparer', '«\u00a0FABRIKAM-US\u00a0» RÉPARER SVP', does(`repair ${us}`)]]),
  ...said('not an order', 'fr', [
    ['s inutile', 'inutile de planifier contoso-test', calm(test)],
    ['s ticket', 'l’historique de contoso-dev est déjà dans le ticket', told(dev)],
    ['s étendre', 'peut-on maintenant étendre contoso-test à tout le monde ?', told(test, `widen ${test}`)],
    ['s besoin', 'est-ce que contoso-test a besoin d’une réparation ?', read(test)],
  ]),
  ...said('follow-up', 'fr', [
    ['s tomber', 'laisse tomber', does(`cancel ${us}`), `migrate ${us}`],
    ['s recevoir', 'je ne veux plus rien recevoir là-dessus', does(`unsubscribe ${prod}`), `status ${prod}`],
  ]),
  ...said('nonsense', 'fr', [['s appétit', 'assez bavardé, bon appétit', asks]]),
];

export const drawnSpanish = [
  ...said('other language', 'es', [
    ['s q tal', 'q tal c-dev', does(`status ${dev}`)],
    ['s da de baja', 'da de baja los proveedores 1.0 de contoso-prod', does(`retire ${prod}`)],
    ['s acceso', '¿a qué entornos tengo acceso?', does('environments')],
    [
      's dejamos',
      'confirma que todo en contoso-test sigue como lo dejamos',
      does(`validate ${test}`, `check drift ${test}`),
    ],
    [
      's falta',
      '¿qué nos falta para poder migrar fabrikam-eu?',
      does(`doctor ${eu}`, `status ${eu}`, `plan ${eu}`, `validate ${eu}`),
    ],
  ]),
  ...said('typo', 'es', [
    ['s ue', 'migra fabrikam-ue con 3 pilotos', offers(`migrate ${eu}`, `migrate ${eu} --pilot 3`)],
    ['s progrmar', 'progrmar fabrikam-us', does(`schedule ${us}`)],
    ['s cont0so', 'planifica cont0so-test', does(`plan ${test}`)],
  ]),
  ...said('phone', 'es', [
    ['s deja', 'DEJA\u00a0DE\u00a0ENVIARME\u00a0AVISOS DE CONTOSO-PROD', does(`unsubscribe ${prod}`)],
  ]),
  ...said('not an order', 'es', [
    [
      's domingo',
      'migra contoso-prod el domingo por la noche con 5 personas primero',
      offers(`migrate ${prod} --pilot 5`, `migrate ${prod}`, `plan ${prod}`),
    ],
    ['s hace falta', 'no hace falta el estado de contoso-dev', calm(dev)],
  ]),
  ...said('nonsense', 'es', [['s sala', 'qué amplia es la sala de reuniones', asks]]),
];

export const drawnJapanese = [
  ...said('other language', 'ja', [
    ['s 電話', 'contoso-devの電話パネルを見せて', does(`look ${dev}`)],
    ['s オフ', 'contoso-prod 通知オフ', does(`unsubscribe ${prod}`)],
    ['s してから', 'fabrikam-usを計画してから移行して', both(`plan ${us}`, `migrate ${us}`)],
    ['s えーと', 'えーと fabrikam-usの古いプロバイダーを止めてください', does(`retire ${us}`)],
    ['s ドライ', 'fabrikam-us ドライラン', does(`plan ${us}`)],
    [
      's 終了',
      'お手数ですが、fabrikam-usの1.0プロバイダーの使用を終了していただけますでしょうか',
      does(`retire ${us}`),
    ],
    [
      's 幸い',
      '恐れ入りますが、fabrikam-usで見つかった問題を修復していただけますと幸いです',
      does(`repair ${us}`),
    ],
  ]),
  ...said('typo', 'ja', [
    ['s ヘルブ', 'ヘルブ', does('help')],
    ['s ブラウサ', 'ブラウサで contoso-prod を見る', does(`look ${prod}`)],
  ]),
  ...said('phone', 'ja', [['s 全角', 'ＦＡＢＲＩＫＡＭ－ＥＵを全員に展開', does(`widen ${eu}`)]]),
  ...said('look-alike', 'ja', [
    ['s о', 'c\u043entoso-devをBruno Costaさんに引き継いで', { refuses: 'look_alike' }],
  ]),
  ...said('not an order', 'ja', [
    ['s まだ', 'contoso-devはまだ全員に展開しないでください', calm(dev)],
    ['s 来週', 'contoso-devの通知は来週から止めてほしい', told(dev, `unsubscribe ${dev}`)],
  ]),
];
