import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

/** A fresh folder for a test, removed when the file's tests are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'naba-store-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
