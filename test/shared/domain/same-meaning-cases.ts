import type { Value } from '../../../shared/domain/tables.ts';

export type Spelling = readonly [id: string, column: string, a: Value, b: Value];

const url = 'msdyn_channelurl';
const params = 'msdyn_customparams';
const domain = 'msdyn_trusteddomain';
const tokens = 'msdyn_sandboxconfiguration';
const selector = 'msdyn_appselector';
const app = 'bc1316aa-5412-eb11-a812-000d3ab87b94';
const other = '04a65d14-9ad8-ed11-a7c7-0022489ba128';
const page = 'https://x.example/a/b.html';

/** Two spellings of one value. */
export const same: readonly Spelling[] = [
  ['host in capitals', url, page, 'https://X.EXAMPLE/a/b.html'],
  ['scheme in capitals', url, page, 'HTTPS://x.example/a/b.html'],
  ['default port', url, page, 'https://x.example:443/a/b.html'],
  ['default port of http', url, 'http://x.example/', 'http://x.example:80'],
  ['no path and a slash', url, 'https://x.example', 'https://x.example/'],
  ['question mark with nothing', url, page, `${page}?`],
  ['hash sign with nothing', url, page, `${page}#`],
  ['order of parameters', url, `${page}?a=1&b=2`, `${page}?b=2&a=1`],
  ['plus for a blank', url, `${page}?a=1+2`, `${page}?a=1%202`],
  ['escaped slash in a value', url, `${page}?a=x/y`, `${page}?a=x%2fy`],
  ['escapes in small letters', url, 'https://x.example/%C3%A9', 'https://x.example/%c3%a9'],
  ['letters and their escapes', url, 'https://x.example/é', 'https://x.example/%C3%A9'],
  ['escape of a letter that needs none', url, page, 'https://x.example/%61/b.html'],
  ['host in its own letters and in ASCII', url, 'https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ['dots in the path', url, page, 'https://x.example/c/../a/./b.html'],
  ['blanks around', url, page, `  ${page}\r\n`],
  ['idle time appended', url, `${page}?a=1`, `${page}?a=1&idleTimeThreshold=60`],
  ['idle time changed', url, `${page}?idleTimeThreshold=60`, `${page}?idleTimeThreshold=90`],
  ['escapes of the fragment in small letters', url, `${page}#/%2F`, `${page}#/%2f`],
  ['JSON on lines', params, '{"a":[1,2],"b":{"c":null}}', '{\n  "a": [1, 2],\n  "b": { "c": null }\n}'],
  ['JSON keys in another order', params, '{"a":1,"b":2}', '{"b":2,"a":1}'],
  ['JSON escapes', params, '{"a":"é/"}', '{"a":"\\u00e9\\/"}'],
  ['JSON number written longer', params, '{"a":1.50}', '{"a":1.5}'],
  ['text with other line ends', params, 'a=1\nb=2', 'a=1\r\nb=2'],
  ['domain with a slash', domain, 'https://x.example', 'https://X.example/'],
  [
    'domains in another order',
    domain,
    'https://x.example, https://y.example',
    'https://y.example https://x.example',
  ],
  ['domain without scheme in capitals', domain, 'x.example', 'X.Example'],
  ['tokens in another order', tokens, 'allow-scripts,allow-forms', 'allow-forms; allow-scripts'],
  ['tokens twice', tokens, 'allow-scripts', 'allow-scripts, ALLOW-SCRIPTS'],
  ['selector with braces', selector, `${app};${other}`, `{${other.toUpperCase()}};{${app}};`],
  ['nothing and empty text', 'msdyn_label', null, ''],
  ['nothing and off', 'msdyn_enableanalytics', null, false],
  ['nothing and first', 'msdyn_sortorder', null, 0],
  ['blanks behind a name', 'msdyn_name', 'Phone', 'Phone '],
];

/** Two values that look alike. */
export const different: readonly Spelling[] = [
  ['another port', url, page, 'https://x.example:8443/a/b.html'],
  ['another scheme', url, page, 'http://x.example/a/b.html'],
  ['path in other letters', url, page, 'https://x.example/A/b.html'],
  ['a longer host', url, page, 'https://x.example.evil.example/a/b.html'],
  ['fragment', url, page, `${page}#/x`],
  ['fragment in other letters', url, `${page}#/x`, `${page}#/X`],
  ['a further parameter', url, `${page}?a=1`, `${page}?a=1&b=2`],
  ['value in other letters', url, `${page}?a=x`, `${page}?a=X`],
  ['parameter in other letters', url, `${page}?a=x`, `${page}?A=x`],
  ['one parameter twice, in another order', url, `${page}?a=1&a=2`, `${page}?a=2&a=1`],
  ['escaped ampersand', url, `${page}?a=1&b=2`, `${page}?a=1%26b=2`],
  ['escaped slash in the path', url, 'https://x.example/a/b', 'https://x.example/a%2Fb'],
  ['idle time where no parameters are', url, page, `${page}&idleTimeThreshold=60`],
  ['user', url, page, 'https://u@x.example/a/b.html'],
  ['password', url, 'https://u:p@x.example/', 'https://u:q@x.example/'],
  ['nothing', url, page, null],
  ['JSON list in another order', params, '{"a":[1,2]}', '{"a":[2,1]}'],
  ['JSON text for a number', params, '{"a":1}', '{"a":"1"}'],
  ['JSON null for an absent key', params, '{"a":null}', '{}'],
  ['JSON long numbers', params, '{"a":12345678901234567890}', '{"a":12345678901234567891}'],
  ['JSON blanks inside a text', params, '{"a":"b c"}', '{"a":"b  c"}'],
  ['JSON that is broken', params, '{"a":1}', '{"a":1'],
  ['text in other letters', params, 'queue=vip', 'queue=VIP'],
  ['domain on another port', domain, 'https://x.example', 'https://x.example:8443'],
  ['domain of another scheme', domain, 'https://x.example', 'http://x.example'],
  ['a further domain', domain, 'https://x.example', 'https://x.example https://y.example'],
  ['a further token', tokens, 'allow-scripts', 'allow-scripts allow-popups'],
  ['a further app', selector, app, `${app};${other}`],
  ['off and on', 'msdyn_enableanalytics', null, true],
  ['rank of nobody and the first', 'msdyn_profileorder', null, 0],
  ['letters of a name', 'msdyn_name', 'Phone', 'phone'],
];
