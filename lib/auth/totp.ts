import { createHmac, timingSafeEqual } from 'node:crypto';

/** RFC 6238 with what every authenticator app takes: SHA-1, six digits, steps of thirty seconds. */
const stepMs = 30_000;
const digits = 6;
/** A clock may be one step ahead or behind. */
const steps = [0, -1, 1];

/** The code of one time step (RFC 4226, 5.3). */
export function codeOf(secret: Buffer, step: number, length = digits): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** length).padStart(length, '0');
}

export function stepAt(now: number): number {
  return Math.floor(now / stepMs);
}

/**
 * The time step whose code this is, if it is one of now; undefined where it is none, or not later than `lastStep`: a code
 * is good once.
 */
export function stepOfCode(secret: Buffer, code: string, now: number, lastStep = 0): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const given = Buffer.from(code);
  return steps
    .map((away) => stepAt(now) + away)
    .find((step) => step > lastStep && timingSafeEqual(Buffer.from(codeOf(secret, step)), given));
}

/** What an authenticator app reads from the squares: the account's address, the paper's name, the secret. */
export function totpAddress({ secret, email, paper }: { secret: Buffer; email: string; paper: string }): string {
  const label = `${encodeURIComponent(paper)}:${encodeURIComponent(email)}`;
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(paper)}`;
}

/** RFC 4648, without padding. */
export function base32(bytes: Buffer): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => alphabet[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}
