import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from './disk.ts';

/**
 * An index built anew gets the next number. It is called by that name only once it is whole, so that whatever moment a
 * crash comes at, the highest number is a whole index.
 */
const numbered = /^naba(?:-([1-9]\d*))?\.sqlite$/;
const buildingEnding = '.building';
/** What SQLite keeps beside a file. */
const companions = ['', '-wal', '-shm', '-journal'];

const numberOf = (name: string) => Number(numbered.exec(name)?.[1] ?? 0);

/** The file of the index in this folder, or the one to be made where there is none. */
export function currentIndex(folder: string): string {
  const names = namesIn(folder).filter((name) => numbered.test(name));
  const highest = Math.max(0, ...names.map(numberOf));
  return path.join(folder, highest === 0 ? 'naba.sqlite' : `naba-${highest}.sqlite`);
}

/** Where the index that follows is built. */
export function buildingOf(file: string): string {
  return file + buildingEnding;
}

/** Gives an index that was built for `file` its place after it, in one step. @returns the new index's file */
export function promoteIndex(file: string): string {
  const next = path.join(path.dirname(file), `naba-${numberOf(path.basename(file)) + 1}.sqlite`);
  syncName(buildingOf(file));
  renameSync(buildingOf(file), next);
  syncName(path.dirname(file));
  return next;
}

/** Removes an index with all that belongs to it. */
export function removeIndex(file: string): void {
  for (const ending of companions) rmSync(file + ending, { force: true });
}

/** Removes what an earlier index, or one that never became whole, left in the folder of this one. */
export async function removeOtherIndexes(file: string): Promise<void> {
  const folder = path.dirname(file);
  const kept = companions.map((ending) => path.basename(file) + ending);
  for (const name of namesIn(folder)) {
    const base = name.replace(/(\.building)?(-wal|-shm|-journal)?$/, '');
    if (numbered.test(base) && !kept.includes(name)) await rm(path.join(folder, name));
  }
}

function syncName(file: string): void {
  const handle = openSync(file, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
