import path from 'node:path';
import type { StaticRoot } from './static-files.ts';

/** The folders that are answered as files: built assets, fonts, pictures. Names with a hash never change. */
export function staticRoots(root: string, dataDir: string, development: boolean): StaticRoot[] {
  const below = (folder: string) => path.join(root, 'public', folder);
  const distDir = path.join(root, process.env.NABA_DIST_DIR ?? '.next');
  const built: StaticRoot[] = [{ prefix: '/_next/static/', folder: path.join(distDir, 'static'), immutable: true }];
  return [
    ...(development ? [] : built),
    { prefix: '/assets/', folder: below('assets'), immutable: !development },
    { prefix: '/fonts/', folder: below('fonts'), immutable: true },
    { prefix: '/media/', folder: path.join(dataDir, 'media-files'), immutable: true },
    { prefix: '/rules/', folder: below('rules'), immutable: false, type: 'application/speculationrules+json' },
    { prefix: '/styles/', folder: below('styles'), immutable: false },
    { prefix: '/icons/', folder: below('icons'), immutable: false },
  ];
}
