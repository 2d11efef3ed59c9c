import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runtime } from './runtime.ts';

/**
 * The newsroom's secret (32 bytes), made at first need and kept in DATA_DIR/secrets with the owner's eyes only: it
 * signs form tokens and keys the hashes of addresses.
 */
export function loadSecret(folder: string): Buffer {
  const file = path.join(folder, 'secrets', 'newsroom.key');
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    // wx: two processes that start at once agree on the first one's secret.
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const secret = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
  if (secret.length !== 32) throw new Error(`${file} holds no 32-byte key`);
  return secret;
}

/**
 * A keyed digest of `text` for one `purpose`: equal texts are recognised, none is told.
 * @throws Error where the newsroom's secret is not loaded
 */
export function keyedHash(purpose: string, text: string): string {
  const { secret } = runtime();
  if (!secret) throw new Error('The newsroom’s secret is not loaded.');
  return createHmac('sha256', secret).update(`${purpose}\0${text}`).digest('base64url').slice(0, 32);
}
