import { expect, it } from 'vitest';
import { bodyOf, withBody } from '../../../shared/dataverse/body.ts';

it('has bytes and their text until it is let go of, whoever holds it', () => {
  const came = bodyOf(Buffer.from('Grüße'));
  const reply = withBody({ status: 200 }, came);
  expect([reply.status, reply.body, reply.bytes.length]).toEqual([200, 'Grüße', 7]);
  reply.drop();
  expect([came.body, came.bytes.length, reply.body, reply.bytes.length]).toEqual(['', 0, '', 0]);
});
