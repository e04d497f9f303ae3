import { expect, it } from 'vitest';
import { parseBatch } from '../../../shared/dataverse/batch-response.ts';

const part = (status: string, body = '', headers: readonly string[] = []): readonly string[] => [
  'Content-Type: application/http',
  'Content-Transfer-Encoding: binary',
  '',
  `HTTP/1.1 ${status}`,
  ...headers,
  '',
  body,
];

const answer = [
  '--batchresponse_1',
  ...part('200 OK', '{"value":["--batchresponse_1"],\r\n\r\n"more":1}', ['Content-Type: application/json']),
  '--batchresponse_1',
  'Content-Type: multipart/mixed; boundary="changesetresponse_2"',
  '',
  '--changesetresponse_2',
  ...part('204 No Content', '', ['OData-EntityId: x']),
  '--changesetresponse_2',
  ...part('204 No Content'),
  '--changesetresponse_2--',
  '',
  '--batchresponse_1',
  ...part('429 Too Many Requests', '{"error":{"code":"0x80072322"}}', ['Retry-After: 3']),
  '--batchresponse_1--',
  '',
];

it.each(['\r\n', '\n'])('reads parts, change sets and failed parts, lines ending with %j', (newline) => {
  const parsed = parseBatch('multipart/mixed; boundary=batchresponse_1', Buffer.from(answer.join(newline)));
  expect(parsed).toHaveLength(3);
  expect(parsed[0]).toMatchObject({ status: 200, body: expect.stringContaining('"more":1}') });
  expect(parsed[1]).toMatchObject({
    changeSet: [
      { status: 204, body: '' },
      { status: 204, body: '' },
    ],
  });
  expect(parsed[2]).toMatchObject({ status: 429, body: '{"error":{"code":"0x80072322"}}' });
  const [, , last] = parsed;
  expect(last && 'headers' in last && last.headers()).toEqual(new Map([['retry-after', '3']]));
});

it.each([
  ['text/html', '<h1>Sign in</h1>'],
  ['multipart/mixed; boundary=other', answer.join('\r\n')],
  ['multipart/mixed; boundary=batchresponse_1', answer.slice(0, 6).join('\r\n')],
  ['multipart/mixed; boundary=b', '--b\r\nContent-Type: application/http\r\n\r\nnonsense\r\n--b--'],
])('refuses to guess at an answer that is not what it says (%s)', (contentType, body) => {
  expect(() => parseBatch(contentType, Buffer.from(body))).toThrow(
    expect.objectContaining({ code: 'unreadable_batch' }),
  );
});
