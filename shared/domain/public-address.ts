import { inRange, parseIp } from './ip-address.ts';

/** IANA's special-purpose IPv4 ranges, and the one public-looking address that answers inside Azure only. */
const specialFour = [
  '0.0.0.0/8', // this network
  '10.0.0.0/8', // private
  '100.64.0.0/10', // shared by carriers; some clouds put services there
  '127.0.0.0/8', // loopback
  '169.254.0.0/16', // link-local: the metadata services
  '172.16.0.0/12', // private
  '192.0.0.0/24', // protocol assignments
  '192.0.2.0/24', // documentation
  '192.88.99.0/24', // 6to4 relays
  '192.168.0.0/16', // private
  '198.18.0.0/15', // benchmarks
  '198.51.100.0/24', // documentation
  '203.0.113.0/24', // documentation
  '224.0.0.0/4', // multicast
  '240.0.0.0/4', // reserved, broadcast
  '168.63.129.16/32', // Azure's host agent and DNS
];

const globalSix = '2000::/3';
/** Within it: ranges that carry another address inside, or lead nowhere. NAT64 and v4-mapped lie outside of it. */
const specialSix = [
  '2001::/23', // protocol assignments, Teredo among them
  '2001:db8::/32', // documentation
  '2002::/16', // 6to4
  '3fff::/20', // documentation
];

/** What organisations use inside; loopback, link-local and Azure's host agent are not among them. */
const privateRanges = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7'];

/** Whether an address literal, in canonical form and without brackets, is on the public internet. */
export function isPublicAddress(text: string): boolean {
  const address = parseIp(text);
  if (address === undefined) return false;
  const within = (range: string): boolean => inRange(address, range);
  return address.version === 4 ? !specialFour.some(within) : within(globalSix) && !specialSix.some(within);
}

/** Whether an address literal is one that organisations give to their own servers. */
export function isPrivateAddress(text: string): boolean {
  const address = parseIp(text);
  return address !== undefined && privateRanges.some((range) => inRange(address, range));
}
