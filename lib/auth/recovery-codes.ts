import { keyedHash } from '#root/lib/runtime/secret.ts';
import { newId } from './token.ts';

const codes = 10;

/** Ten codes of ten letters (49 bits each), to be told once and kept as hashes. */
export function newRecoveryCodes(): { told: string[]; kept: string[] } {
  const told = Array.from({ length: codes }, () => `${newId('r', 5).slice(2)}-${newId('r', 5).slice(2)}`);
  return { told, kept: told.map(recoveryHash) };
}

/** The hash of a code as somebody typed it; keyed with the newsroom's secret, so that the folder alone tells none. */
export function recoveryHash(code: string): string {
  const plain = code.toLowerCase().replace(/[^a-z0-9]/g, '');
  return keyedHash('recovery', plain);
}
