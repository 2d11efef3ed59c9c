import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 bits that only its holder has, for a cookie or a link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the paper keeps of a token. No slow hash is needed: nobody guesses 256 bits. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A name for a new document that nobody guesses and everybody can read out: `length` letters and digits. */
export function newId(prefix: string, length = 12): string {
  const drawn = Array.from(randomBytes(length * 2));
  // 248 is a multiple of the 31 letters: what is above would favour the first ones.
  const fair = drawn.filter((byte) => byte < 248).slice(0, length);
  return fair.length < length ? newId(prefix, length) : `${prefix}-${fair.map((byte) => letters[byte % 31]).join('')}`;
}
