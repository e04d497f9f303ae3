import { type Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { problemError } from './answer.ts';

/** Told of each piece as it arrives after inflation; throws when it was one too many. */
export type Count = (bytes: number) => void;

/** More encodings than this on top of each other only serve to hide a bomb. */
const mostEncodings = 2;

/**
 * The body inflated, or an error with its problem. Bytes are counted as sent and after every inflation, piece by
 * piece, so that a bomb is stopped when it passes the limit and not when it has gone off.
 */
export async function readBody(
  body: Readable,
  encodings: string,
  most: number,
  count: Count,
  signal: AbortSignal,
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const stages = decoders(encodings).flatMap((decoder) => [decoder, counted(most)]);
  await pipeline([body, counted(most), ...stages, keep(pieces, count)], { signal });
  return Buffer.concat(pieces);
}

function decoders(header: string): readonly Transform[] {
  const names = header
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > mostEncodings) throw problemError('bad_encoding');
  return names.reverse().map(decoder);
}

/** What was cut short is inflated as far as it goes, as browsers do. */
function decoder(name: string): Transform {
  const lenient = { finishFlush: constants.Z_SYNC_FLUSH };
  if (name === 'gzip' || name === 'x-gzip') return createGunzip(lenient);
  if (name === 'deflate') return createInflate(lenient);
  if (name === 'br') return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH });
  throw problemError('bad_encoding');
}

function counted(most: number): Transform {
  let bytes = 0;
  return new Transform({
    transform: (piece: Buffer, _encoding, done) => {
      bytes += piece.length;
      if (bytes > most) done(problemError('too_large'));
      else done(null, piece);
    },
  });
}

function keep(pieces: Buffer[], count: Count): Writable {
  return new Writable({
    write: (piece: Buffer, _encoding, done) => {
      try {
        count(piece.length);
        pieces.push(piece);
        done();
      } catch (error) {
        done(error instanceof Error ? error : problemError('too_large'));
      }
    },
  });
}
