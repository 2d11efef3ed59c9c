import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

/**
 * The key that names the pages' form actions, the same for every build of this newsroom: with another one the forms on
 * pages that readers have open would belong to no action after an upgrade. Made once, kept beside the other secrets.
 */
export function actionsKey() {
  const given = process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY;
  if (given) return given;
  const folder = path.join(path.resolve(root, process.env.DATA_DIR || 'data/var'), 'secrets');
  const file = path.join(folder, 'actions.key');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
