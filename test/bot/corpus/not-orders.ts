import { said } from './said.ts';

const calm = (key: string) => ({ offers: [`status ${key}`, `plan ${key}`] });
const past = (key: string) => ({ does: [`status ${key}`, `history ${key}`, `explain ${key}`] });
const asked = (key: string) => ({
  does: [`plan ${key}`, `status ${key}`, `doctor ${key}`, `validate ${key}`],
});

/** Negations, questions, conditions, what was, what others said. */
export const notOrders = [
  ...said('not an order', 'en', [
    ["don't", "don't migrate contoso-test", calm('contoso-test')],
    ['don’t', 'please don’t migrate contoso-test!', calm('contoso-test')],
    ['dont', 'dont roll back contoso-test', calm('contoso-test')],
    ['do not', 'do not migrate contoso-test', calm('contoso-test')],
    ['never', 'never migrate contoso-prod', calm('contoso-prod')],
    ['not yet', 'migrate contoso-test? not yet', calm('contoso-test')],
    ['not before', 'migrate contoso-prod but not before friday', calm('contoso-prod')],
    ['nobody', 'nobody should migrate contoso-prod', calm('contoso-prod')],
    ['no need', 'no need to migrate contoso-test', calm('contoso-test')],
    ['instead', 'migrate contoso-test, no wait', calm('contoso-test')],
    ["can't", "I can't migrate contoso-test", calm('contoso-test')],
    ['should i', 'should I migrate contoso-test?', asked('contoso-test')],
    ['can i', 'can I migrate contoso-test?', asked('contoso-test')],
    ['may we', 'may we roll back contoso-test?', asked('contoso-test')],
    ['is it safe', 'is it safe to migrate contoso-prod?', asked('contoso-prod')],
    ['what if', 'what if I roll back contoso-test?', asked('contoso-test')],
    ['how do i', 'how do I migrate contoso-test?', asked('contoso-test')],
    ['why', 'why would anyone retire contoso-test', asked('contoso-test')],
    [
      'when',
      'when will you migrate contoso-test?',
      { does: ['schedule contoso-test', 'status contoso-test', 'plan contoso-test'] },
    ],
    ['if', 'if Bruno agrees migrate contoso-test', calm('contoso-test')],
    ['unless', 'migrate contoso-test unless somebody objects', calm('contoso-test')],
    ['once', 'once the freeze is over, migrate contoso-prod', calm('contoso-prod')],
    ['was it', 'was contoso-test migrated?', past('contoso-test')],
    ['did you', 'did you migrate contoso-test?', past('contoso-test')],
    ['have you', 'have you rolled back contoso-test', past('contoso-test')],
    ['i migrated', 'I migrated contoso-test yesterday', past('contoso-test')],
    ['who migrated', 'who migrated contoso-test?', past('contoso-test')],
    ['quoted', 'Bruno said "migrate contoso-test"', calm('contoso-test')],
    ['told', 'Bruno told me to migrate contoso-test', calm('contoso-test')],
    ['approve', 'approve contoso-test', calm('contoso-test')],
    ['delete', 'delete contoso-test', calm('contoso-test')],
  ]),
  ...said('not an order', 'de', [
    ['nicht', 'contoso-test nicht migrieren', calm('contoso-test')],
    ['migriere nicht', 'Migriere contoso-test bitte nicht', calm('contoso-test')],
    ['auf keinen Fall', 'contoso-prod auf keinen Fall migrieren', calm('contoso-prod')],
    ['soll ich', 'Soll ich contoso-test migrieren?', asked('contoso-test')],
    ['wenn', 'Wenn alles klappt, migriere contoso-test', calm('contoso-test')],
    ['wurde', 'Wurde contoso-test migriert?', past('contoso-test')],
    ['was passiert', 'Was passiert, wenn ich contoso-test migriere?', asked('contoso-test')],
  ]),
  ...said('not an order', 'fr', [
    ['ne pas', 'ne migre pas contoso-test', calm('contoso-test')],
    ["n'annule pas", "n'annule pas contoso-test", calm('contoso-test')],
    ['dois-je', 'Dois-je migrer contoso-test ?', asked('contoso-test')],
    ['si', 'Si Bruno est d’accord, migre contoso-test', calm('contoso-test')],
    ['a été', 'contoso-test a été migré ?', past('contoso-test')],
  ]),
  ...said('not an order', 'es', [
    ['no migres', 'no migres contoso-test', calm('contoso-test')],
    ['no migrar', 'no migrar contoso-test', calm('contoso-test')],
    ['debo', '¿Debo migrar contoso-test?', asked('contoso-test')],
    ['si', 'si todo va bien, migra contoso-test', calm('contoso-test')],
    ['se migró', '¿Se migró contoso-test?', past('contoso-test')],
  ]),
  ...said('not an order', 'ja', [
    ['しないで', 'contoso-testを移行しないで', calm('contoso-test')],
    ['しないでください', 'contoso-testは移行しないでください', calm('contoso-test')],
    ['すべき', 'contoso-testを移行すべきですか？', asked('contoso-test')],
    ['したら', 'contoso-testを移行したらどうなりますか', asked('contoso-test')],
    ['しましたか', 'contoso-testを移行しましたか？', past('contoso-test')],
  ]),
];
