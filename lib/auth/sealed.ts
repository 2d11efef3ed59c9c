import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { runtime } from '#root/lib/runtime/runtime.ts';

const algorithm = 'aes-256-gcm';

/** A key for one purpose, made from the newsroom's secret. */
function keyFor(purpose: string): Buffer {
  const { secret } = runtime();
  if (!secret) throw new Error('The newsroom’s secret is not loaded.');
  return Buffer.from(hkdfSync('sha256', secret, '', `naba sealed ${purpose}`, 32));
}

/**
 * Text that only this newsroom reads again, and only for the same purpose: for secrets that must be used later, so that the
 * accounts' folder alone tells none of them.
 */
export function seal(purpose: string, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(algorithm, keyFor(purpose), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** What was sealed; undefined where it was not sealed here, for this purpose, or was changed. */
export function unseal(purpose: string, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < 28) return undefined;
  try {
    const decipher = createDecipheriv(algorithm, keyFor(purpose), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
