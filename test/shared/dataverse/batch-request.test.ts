import { expect, it } from 'vitest';
import { buildBatch } from '../../../shared/dataverse/batch-request.ts';

it('writes single operations and change sets with CRLF, boundaries and content ids', () => {
  const { contentType, body } = buildBatch(
    [
      {
        method: 'GET',
        url: 'http://127.0.0.1/api/data/v9.2/WhoAmI',
        headers: { Accept: 'application/json' },
      },
      {
        changeSet: [
          { method: 'DELETE', url: 'http://127.0.0.1/one' },
          {
            method: 'POST',
            url: 'http://127.0.0.1/two',
            headers: { 'Content-Type': 'application/json' },
            body: '{}',
          },
        ],
      },
    ],
    'u',
  );
  expect(contentType).toBe('multipart/mixed; boundary=batch_u');
  expect(body.split('\r\n')).toEqual([
    '--batch_u',
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    'GET http://127.0.0.1/api/data/v9.2/WhoAmI HTTP/1.1',
    'Accept: application/json',
    '',
    '',
    '--batch_u',
    'Content-Type: multipart/mixed; boundary=changeset_u_1',
    '',
    '--changeset_u_1',
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    'Content-ID: 1',
    '',
    'DELETE http://127.0.0.1/one HTTP/1.1',
    '',
    '',
    '--changeset_u_1',
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    'Content-ID: 2',
    '',
    'POST http://127.0.0.1/two HTTP/1.1',
    'Content-Type: application/json',
    '',
    '{}',
    '--changeset_u_1--',
    '',
    '--batch_u--',
    '',
  ]);
});
