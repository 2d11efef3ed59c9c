import { expect, test } from 'vitest';
import { scriptsIn } from './editor-scripts.ts';

test('the scripts of the editor’s page are those that its manifest names', () => {
  const entryJSFiles = {
    '[project]/app/(desk)/desk/layout': ['static/chunks/a.js'],
    '[project]/app/(desk)/desk/stories/[id]/page': ['static/chunks/a.js', 'static/chunks/b.js'],
  };
  const manifest = [
    'globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};',
    `globalThis.__RSC_MANIFEST["/(desk)/desk/stories/[id]/page"] = ${JSON.stringify({ entryJSFiles })};`,
  ].join('\n');
  expect(scriptsIn(manifest)).toEqual(['/_next/static/chunks/a.js', '/_next/static/chunks/b.js']);
  expect(() => scriptsIn('something else')).toThrow();
});
