import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Damage } from '../port.ts';
import { isMissing } from './disk.ts';
import { quarantineFolder } from './layout.ts';

export type DamageList = {
  /** Notes that a file is not what it should be and keeps a copy of it aside, with the reason beside it. */
  add(file: string, reason: string): Promise<void>;
  /** The file is whole again, or gone. */
  clear(file: string): void;
  has(file: string): boolean;
  list(): readonly Damage[];
};

/**
 * The files of a store that can not be read. They stay where they are, so that a person can mend them; the copy is named
 * after its content, so that looking twice makes no second one.
 */
export function createDamageList(folder: string): DamageList {
  const damages = new Map<string, Damage>();
  return {
    async add(file, reason) {
      const damage: Damage = { file, reason };
      damages.set(file, damage);
      const quarantinedTo = await keepAside(folder, file, reason);
      if (quarantinedTo) damage.quarantinedTo = quarantinedTo;
    },
    clear: (file) => void damages.delete(file),
    has: (file) => damages.has(file),
    list: () => [...damages.values()],
  };
}

async function keepAside(folder: string, file: string, reason: string): Promise<string | undefined> {
  try {
    const bytes = await readFile(path.join(folder, file));
    const content = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    const copy = `${quarantineFolder}/${file}.${content}`;
    await mkdir(path.dirname(path.join(folder, copy)), { recursive: true });
    await writeFile(path.join(folder, copy), bytes);
    await writeFile(path.join(folder, `${copy}.reason.txt`), `${file}: ${reason}\n`);
    return copy;
  } catch (error) {
    // A full or read-only disk keeps no copies; the report stands without one.
    if (isMissing(error) || error instanceof Error) return undefined;
    throw error;
  }
}
