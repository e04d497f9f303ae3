import { said } from './said.ts';
import { asks, both, calm, does, flagged, offers, past, read, told } from './wanted.ts';

const dev = 'contoso-dev';
const test = 'contoso-test';
const prod = 'contoso-prod';
const eu = 'fabrikam-eu';
const us = 'fabrikam-us';

/**
 * Of each line the command, the manner and the environment were drawn by lot (fixed seed), then it was written, by the
 * author of the mending, who knew by then what reads it. At first sight, of 100 lines: 82 right (English 80.0, German
 * 83.3, French 83.3, Spanish 91.7, Japanese 76.9), none silent; two were counted as wrong because a command was called
 * with words that belong to another ("subscribe X and show me its status"); it refused them and did nothing.
 */
export const drawn = [
  ...said('natural', 'en', [
    ['s play', 'give me the current state of play on Contoso Prod', does(`status ${prod}`)],
    ['s intend', "I'd love to see what you intend to do to contoso-dev", does(`plan ${dev}`)],
    ['s ended', 'can anybody explain why contoso-prod ended the way it did?', does(`explain ${prod}`)],
    [
      's convenience',
      'Dear bot, at your convenience would you be so good as to tell me where we stand with Fabrikam America? Many thanks in advance',
      does(`status ${us}`),
    ],
    ['s ret', 'ret 1.0 c-prod', offers(`retire ${prod}`)],
    ['s unsub', 'unsub contoso-dev', does(`unsubscribe ${dev}`)],
    [
      's obliged',
      'Would it be possible, whenever it suits, to have Fabrikam Europe migrated to the second version? I would be much obliged.',
      does(`migrate ${eu}`, `plan ${eu}`),
    ],
    ['s sub', 'sub c-prod runs', does(`subscribe ${prod}`, `subscribe ${prod} runs`)],
    ['s actually', 'how do you actually work?', does('help')],
    ['s all the runs', 'please list all the runs there have been on contoso-test', does(`history ${test}`)],
    ['s old framework', 'take Fabrikam Europe back to the old framework', does(`rollback ${eu}`)],
    ['s mess', 'please sort out the mess on contoso-prod', does(`repair ${prod}`)],
    ['s finished', 'let us know as soon as fabrikam-eu has finished', does(`subscribe ${eu}`)],
    ['s fiddling', 'has anybody been fiddling with Fabrikam Europe?', does(`check drift ${eu}`)],
    [
      's verification',
      'When you have a moment, could you please put right what the verification found on Contoso Test?',
      does(`repair ${test}`),
    ],
    ['s story', 'what was the story with fabrikam-eu?', past(eu)],
  ]),
  ...said('not an order', 'en', [
    ['s by 3pm', 'if it is still broken by 3pm, reverse contoso-dev', told(dev, `rollback ${dev}`)],
    ['s already', 'should contoso-dev already be migrated?', read(dev)],
    ['s no help', 'I do not need help with contoso-prod, leave it', calm(prod)],
    ['s boss', 'long day, explaining contoso-prod to my boss was no fun', told(prod)],
    ['s board', 'the plan for Fabrikam America was presented to the board this morning', told(us)],
    ['s call centre', 'we have now widened fabrikam-us to the whole call centre', told(us)],
    ['s bother', "don't bother checking contoso-dev for drift today", calm(dev)],
    ['s until monday', 'mute contoso-test until Monday', offers(`unsubscribe ${test}`)],
    [
      's sunday',
      'migrate contoso-prod in the window Sunday 01:00-05:00',
      offers(
        `migrate ${prod} --window "Sunday 01:00-05:00"`,
        `migrate ${prod} --window "Sun 01:00-05:00"`,
        `migrate ${prod}`,
        `plan ${prod}`,
      ),
    ],
    [
      's at night',
      'no messages about contoso-test at night please',
      told(test, `unsubscribe ${test}`, `schedule ${test}`),
    ],
  ]),
  ...said('typo', 'en', [
    ['s hlep', 'hlep with contoso-prod pls', does('help', `status ${prod}`, `doctor ${prod}`)],
    ['s exlpain', 'exlpain contoso-dev', does(`explain ${dev}`)],
  ]),
  ...said('unclear environment', 'en', [
    ['s usa', 'repair fabrikam-usa', offers(`repair ${us}`)],
    [
      's carla',
      'hand over fabrikam to Carla Gomez',
      offers(
        `hand over ${eu} to Carla Gomez`,
        `hand over ${us} to Carla Gomez`,
        `hand over ${eu}`,
        `hand over ${us}`,
      ),
    ],
    ['s the run', 'explain the run on fabrikam', both(`explain ${eu}`, `explain ${us}`)],
    ['s fabrikan', 'help fabrikan-eu', does('help', `status ${eu}`, `doctor ${eu}`)],
    [
      's and widen',
      'migrate contoso-dev --pilot 3 and then widen contoso-dev',
      offers(`migrate ${dev} --pilot 3`, `migrate ${dev}`),
    ],
    ['s and drift', 'contoso-test: status and drift', both(`status ${test}`, `check drift ${test}`)],
    ['s show its', 'subscribe fabrikam-us and show me its status', both(`subscribe ${us}`, `status ${us}`)],
    ['s then explain', 'status contoso-test, then explain it', both(`status ${test}`, `explain ${test}`)],
    [
      's hourly',
      'schedule contoso-test hourly and validate it now',
      offers(`schedule ${test} hourly`, `schedule ${test}`, `validate ${test}`),
    ],
  ]),
  ...said('phone', 'en', [
    ['s quotes', 'DOCTOR “FABRIKAM-EU”', does(`doctor ${eu}`)],
    [
      's mention',
      'schedule\u00a0contoso\u2011prod <at>Cutover</at> daily 05:30 Europe/Berlin',
      does(`schedule ${prod} daily 05:30 Europe/Berlin`),
    ],
  ]),
  ...said('follow-up', 'en', [
    ['s stop it', 'stop it', does(`cancel ${prod}`), `migrate ${prod}`],
    ['s in the loop', 'keep me in the loop', does(`subscribe ${dev}`), `status ${dev}`],
  ]),
  ...said('nonsense', 'en', [
    ['s robot', 'haha you are quite helpful for a robot', asks],
    ['s gym', 'my subscription to the gym ran out, lol', asks],
    ['s sleep', 'did you drift off to sleep?', asks],
  ]),
  ...said('wrong flag', 'en', [['s as admin', 'explain contoso-test --as-admin', flagged]]),
];
