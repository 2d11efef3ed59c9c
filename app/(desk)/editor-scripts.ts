import { readFileSync } from 'node:fs';
import path from 'node:path';

const page = '(desk)/desk/stories/[id]/page';

let known: readonly string[] | undefined;

/**
 * Addresses of the scripts that the editor's page loads, as built; none where there is no build to read. A list of stories
 * has the browser fetch them beforehand. The framework tells them in the file from which it draws that page.
 */
export function editorScripts(): readonly string[] {
  known ??= readScripts();
  return known;
}

function readScripts(): readonly string[] {
  const built = path.join(process.cwd(), process.env.NABA_DIST_DIR ?? '.next', 'server/app');
  try {
    const manifest = readFileSync(path.join(built, `${page}_client-reference-manifest.js`), 'utf8');
    return scriptsIn(manifest);
  } catch {
    return [];
  }
}

/** The scripts that a page's manifest names as its own. @throws Error where it is no such manifest */
export function scriptsIn(manifest: string): string[] {
  const { entryJSFiles } = JSON.parse(manifest.slice(manifest.indexOf('] = {') + 4).replace(/;\s*$/, '')) as {
    entryJSFiles: Record<string, string[]>;
  };
  const [, files = []] = Object.entries(entryJSFiles).find(([entry]) => entry.endsWith(`/${page}`)) ?? [];
  return files.map((file) => `/_next/${file}`);
}
