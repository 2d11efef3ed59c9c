import { keyedHash } from '#root/lib/runtime/secret.ts';

/**
 * What a commenter is recognised by: a keyed digest of the e-mail address, in lower case and NFC.
 * @throws Error where the newsroom's secret is not loaded
 */
export function writerKey(email: string): string {
  return keyedHash('writer', email.trim().toLowerCase().normalize('NFC'));
}
