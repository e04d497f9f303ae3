import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Built } from './build.ts';

interface Size {
  readonly bytes: number;
  readonly gzip: number;
}

/** What a cold start reads, what the first calls read, and all together; in KiB, as they are and gzipped. */
export function printSizes(root: string, { entries, metafile }: Built): void {
  const written = Object.keys(metafile.outputs);
  const chunks = written.filter((path) => !entries.includes(path));
  const rows: readonly (readonly [string, Size])[] = [
    ...entries.map((path) => [path, sizeOf(root, [path])] as const),
    [`${chunks.length} chunks`, sizeOf(root, chunks)],
    ['total', sizeOf(root, written)],
  ];
  console.log(`built, in KiB${' '.repeat(32)}bytes     gzip`);
  for (const [name, { bytes, gzip }] of rows) console.log(`  ${name.padEnd(38)}${kib(bytes)}${kib(gzip)}`);
}

function sizeOf(root: string, paths: readonly string[]): Size {
  const files = paths.map((path) => readFileSync(`${root}${path}`));
  const sum = (of: (file: Buffer) => number): number => files.reduce((all, file) => all + of(file), 0);
  return { bytes: sum((file) => file.length), gzip: sum((file) => gzipSync(file).length) };
}

const kib = (bytes: number): string => (bytes / 1024).toFixed(1).padStart(10);
