import { deflateRawSync } from 'node:zlib';

// The ZIP format as far as an app package needs it: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
// Times are fixed, so that the same files make the same bytes.

const table = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** @param {Buffer} data */
function crc32(data) {
  let sum = 0xffffffff;
  for (const byte of data) sum = (sum >>> 8) ^ table[(sum ^ byte) & 255];
  return (sum ^ 0xffffffff) >>> 0;
}

/** The fields that an entry and its line in the directory share. */
function common(name, data, packed) {
  const field = Buffer.alloc(26);
  field.writeUInt16LE(20, 0);
  field.writeUInt16LE(0x0800, 2); // names are UTF-8
  field.writeUInt16LE(8, 4); // deflate
  field.writeUInt16LE(0, 6);
  field.writeUInt16LE(0x21, 8); // 1980-01-01
  field.writeUInt32LE(crc32(data), 10);
  field.writeUInt32LE(packed.length, 14);
  field.writeUInt32LE(data.length, 18);
  field.writeUInt16LE(Buffer.byteLength(name), 22);
  return field;
}

const signature = (code) => Buffer.from([0x50, 0x4b, ...code]);

/** @param {readonly (readonly [name: string, data: Buffer])[]} files names with `/` @returns {Buffer} a ZIP file */
export function zip(files) {
  const entries = [];
  const lines = [];
  let at = 0;
  for (const [name, data] of files) {
    const packed = deflateRawSync(data, { level: 9 });
    const shared = common(name, data, packed);
    const entry = Buffer.concat([signature([3, 4]), shared, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    lines.push(Buffer.concat([signature([1, 2]), Buffer.from([20, 0]), shared, place, Buffer.from(name)]));
    entries.push(entry);
    at += entry.length;
  }
  const directory = Buffer.concat(lines);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...entries, directory, signature([5, 6]), end]);
}
