import { existsSync } from 'node:fs';
import path from 'node:path';
import next from 'next';
import type { DrawPage } from '#root/lib/runtime/draw-page.ts';
import { createDrawPage } from './draw-page.ts';
import { createPageRenderer } from './page-renderer.ts';
import type { NextHandler } from './render.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Whether the site was built, and can draw pages without being open. */
export function isBuilt(): boolean {
  return existsSync(path.join(root, process.env.NABA_DIST_DIR ?? '.next', 'BUILD_ID'));
}

/** The built site's pages while nobody serves it; the paper has to be open in this process. */
export async function openClosedSite(siteUrl: string): Promise<{ draw: DrawPage; close(): Promise<void> }> {
  const framework = next({ dev: false, dir: root, hostname: 'localhost', port: Number(new URL(siteUrl).port) || 80 });
  await framework.prepare();
  const renderPage = createPageRenderer(framework.getRequestHandler() as unknown as NextHandler, () => undefined);
  return { draw: createDrawPage(renderPage, siteUrl), close: () => framework.close() };
}
