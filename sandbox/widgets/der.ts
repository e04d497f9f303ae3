/** As much of DER (ITU-T X.690) as a certificate needs. */

export function tagged(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), length(content.length), content]);
}

function length(size: number): Buffer {
  if (size < 0x80) return Buffer.from([size]);
  const bytes = size > 0xff ? [size >> 8, size & 0xff] : [size];
  return Buffer.from([0x80 | bytes.length, ...bytes]);
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => tagged(0x30, ...parts);
/** Big-endian; the first byte below 0x80, or the number would be negative. */
export const integer = (bytes: Uint8Array): Buffer => tagged(0x02, bytes);
export const object = (hex: string): Buffer => tagged(0x06, Buffer.from(hex, 'hex'));
export const octets = (content: Uint8Array): Buffer => tagged(0x04, content);
export const bitString = (content: Uint8Array): Buffer => tagged(0x03, Buffer.from([0]), content);
export const flag = (value: boolean): Buffer => tagged(0x01, Buffer.from([value ? 0xff : 0]));
export const text = (value: string): Buffer => tagged(0x0c, Buffer.from(value, 'utf8'));
/** UTCTime, to the second. */
export const time = (value: Date): Buffer =>
  tagged(0x17, Buffer.from(`${value.toISOString().replace(/\D/g, '').slice(2, 14)}Z`, 'latin1'));
