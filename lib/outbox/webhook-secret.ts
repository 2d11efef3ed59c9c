import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The secret that a webhook's letters are signed with: made at first need, kept in DATA_DIR/secrets with the owner's eyes
 * only. The paper's settings, which many may read, do not have it.
 * @param id of the webhook in the settings
 */
export function webhookSecret(folder: string, id: string): string {
  const file = path.join(folder, 'secrets', 'webhooks', `${id}.key`);
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, `whsec_${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret === '') throw new Error(`${file} holds no secret`);
  return secret;
}
