import { said } from './said.ts';

/** Not for us, or nothing at all: answered, and nothing else. */
export const nonsense = said('nonsense', 'en', [
  ['letters', 'asdfghjkl', { asks: true }],
  ['thumb', '👍', { asks: true }],
  ['dots', '...', { asks: true }],
  ['weather', 'what is the weather in Berlin?', { asks: true }],
  ['lunch', "who's in for lunch?", { asks: true }],
  ['lorem', 'Lorem ipsum dolor sit amet, consectetur adipiscing elit.', { asks: true }],
  ['number', '42', { asks: true }],
  ['joke', 'tell me a joke', { asks: true }],
  ['insult', 'you are a stupid bot', { asks: true }],
  ['forwarded', 'FYI see the thread below, we will decide on Monday', { asks: true }],
  ['json', '{"a":1}', { asks: true }],
  ['stack', 'TypeError: Cannot read properties of undefined (reading "x")', { asks: true }],
  ['empty', '', { asks: true }],
  ['blank', '\u00a0\u200b \n', { asks: true }],
  ['mention only', '<at>Cutover</at>', { asks: true }],
  ['quote mark', '"', { asks: true }],
  ['brackets', '[]{}()<>', { asks: true }],
  ['chinese', '今天天气怎么样', { asks: true }],
  ['arabic', 'ما هو الطقس اليوم', { asks: true }],
  ['russian', 'перенеси', { asks: true }],
  ['word with a command in it', 'immigrate', { asks: true }],
  ['planet', 'planet contoso', { asks: true }],
  ['ok', 'ok', { asks: true }],
  ['test', 'test', { asks: true }],
]);
