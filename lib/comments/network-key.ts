import { isIPv6 } from 'node:net';
import { keyedHash } from '#root/lib/runtime/secret.ts';

/** A keyed hash of the reader's network: the address itself, or of IPv6 the /64 that one household has. */
export function networkKey(address: string): string {
  return keyedHash('network', network(address.replace(/^::ffff:(?=\d+\.)/i, '')));
}

function network(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0');
  const full = [...groups, ...zeros, ...rest];
  return full
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
