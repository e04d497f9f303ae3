import { inflateRawSync } from 'node:zlib';

/** The files of a ZIP, read by its directory as every unpacker does. */
export function unzip(file: Buffer): ReadonlyMap<string, Buffer> {
  const end = file.lastIndexOf('PK\x05\x06');
  const files = new Map<string, Buffer>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, size] = [file.readUInt32LE(at + 20), file.readUInt16LE(at + 28)];
    const name = file.toString('utf8', at + 46, at + 46 + size);
    const entry = file.readUInt32LE(at + 42);
    const data = entry + 30 + file.readUInt16LE(entry + 26) + file.readUInt16LE(entry + 28);
    files.set(name, inflateRawSync(file.subarray(data, data + packed)));
    at += 46 + size + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return files;
}
