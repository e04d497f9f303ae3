import type { HttpResponseInit } from '@azure/functions';

const png = [0x89, 0x50, 0x4e, 0x47];
const jpeg = [0xff, 0xd8, 0xff];

/**
 * A picture that no cache keeps and no browser takes for anything else. What is neither PNG nor JPEG is no picture of
 * ours: throws.
 */
export function pictureAnswer(bytes: Uint8Array): HttpResponseInit {
  const startsWith = (head: readonly number[]): boolean => head.every((byte, at) => bytes[at] === byte);
  const type = startsWith(png) ? 'image/png' : startsWith(jpeg) ? 'image/jpeg' : undefined;
  if (type === undefined) throw new Error('a stored picture is neither PNG nor JPEG');
  return {
    status: 200,
    body: bytes,
    headers: { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
  };
}
