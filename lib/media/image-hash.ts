import { createHash } from 'node:crypto';

/** Part of every file's name: a new one when the encoders' settings change. */
const settings = 1;

/** The name of a picture, made of its bytes as they come in. */
export type ImageHasher = { update(bytes: Uint8Array): void; hash(): string };

export function imageHasher(): ImageHasher {
  const hash = createHash('sha256').update(`${settings}\n`);
  return {
    update: (bytes) => void hash.update(bytes),
    hash: () => hash.digest('hex').slice(0, 32),
  };
}
