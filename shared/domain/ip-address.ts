/** An address as a number, so that ranges are comparisons. */
export interface IpAddress {
  readonly version: 4 | 6;
  readonly value: bigint;
}

const bitsOf = { 4: 32, 6: 128 } as const;

/**
 * Reads the canonical text forms only: what a URL parser or a resolver gives. Octal, hexadecimal and short forms are
 * not read here, because every reader of those reads something else; a zone (`%eth0`) is no public address either.
 */
export function parseIp(text: string): IpAddress | undefined {
  const value = text.includes(':') ? parseSix(text) : parseFour(text);
  return value === undefined ? undefined : { version: text.includes(':') ? 6 : 4, value };
}

/** `range` is an address or `address/bits`; a malformed range holds nothing. */
export function inRange(address: IpAddress, range: string): boolean {
  const [start = '', length] = range.split('/');
  const first = parseIp(start);
  if (first === undefined || first.version !== address.version) return false;
  const bits = length === undefined ? bitsOf[first.version] : Number(length);
  if (!Number.isInteger(bits) || bits < 0 || bits > bitsOf[first.version]) return false;
  const free = BigInt(bitsOf[first.version] - bits);
  return address.value >> free === first.value >> free;
}

function parseFour(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
    return undefined;
  return parts.reduce((value, part) => (value << 8n) | BigInt(part), 0n);
}

function parseSix(text: string): bigint | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half, index) => groupsOf(half, index === halves.length - 1));
  if (head === undefined || (halves.length === 2 && tail === undefined)) return undefined;
  const missing = 8 - head.length - (tail?.length ?? 0);
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...head, ...Array.from({ length: missing }, () => 0n), ...(tail ?? [])];
  return groups.reduce((value, group) => (value << 16n) | group, 0n);
}

/** Only the very last group may be written as four decimals. */
function groupsOf(half: string, last: boolean): readonly bigint[] | undefined {
  if (half === '') return [];
  const parts = half.split(':');
  const groups: bigint[] = [];
  for (const [index, part] of parts.entries()) {
    const four = last && index === parts.length - 1 && part.includes('.') ? parseFour(part) : undefined;
    if (four !== undefined) groups.push(four >> 16n, four & 0xffffn);
    else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(BigInt(`0x${part}`));
    else return undefined;
  }
  return groups;
}
