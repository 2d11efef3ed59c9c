import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import preloads from '#root/app/font-preloads.json' with { type: 'json' };
import { cuts } from './fonts/cuts.mjs';
import { repertoires } from './fonts/repertoire.mjs';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'public/fonts');
const files = readdirSync(folder).filter((file) => file.endsWith('.woff2'));
const sheet = readFileSync(path.join(root, 'app/fonts.css'), 'utf8');

test('every font is named by its content, so that it may be cached for ever', () => {
  expect(files).toHaveLength(cuts.length);
  for (const file of files) {
    const hash = createHash('sha256')
      .update(readFileSync(path.join(folder, file)))
      .digest('hex');
    expect(file).toMatch(new RegExp(`-${hash.slice(0, 10)}\\.woff2$`));
  }
});

test.each(['ar', 'en'])('all fonts that a page in %s can ask for weigh at most 60 KB', (language) => {
  const names = cuts.filter(({ firstViewOf }) => firstViewOf.includes(language)).map(({ name }) => name);
  const sizes = files
    .filter((file) => names.some((name) => file.startsWith(`${name}-`)))
    .map((file) => readFileSync(path.join(folder, file)).length);
  expect(sizes).toHaveLength(names.length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60 * 1024);
});

test('what the style sheet and the layout ask for is there, with its licence', () => {
  const asked = [...sheet.matchAll(/url\("([^"]+)"\)/g)].map(([, url]) => url ?? '');
  expect(new Set(asked).size).toBe(cuts.length);
  for (const url of [...asked, ...preloads.ar, ...preloads.en])
    expect(existsSync(path.join(root, 'public', url))).toBe(true);
  for (const family of ['readex-pro', 'noto-naskh-arabic'])
    expect(readFileSync(path.join(folder, `${family}-OFL.txt`), 'utf8')).toContain('SIL OPEN FONT LICENSE');
});

test('space, digits and punctuation are in the file of the Arabic letters', () => {
  for (const sign of ' \u00a00123456789٠٩۰۹«»“”‘’–—…،؛؟%.:!()/-') expect(repertoires.arabicAndAllLatin).toContain(sign);
});

test('every stand-in takes the width and the line of the font it stands in for', () => {
  const faces = sheet.split('@font-face').filter((face) => face.includes('local('));
  expect(faces.length).toBeGreaterThan(10);
  for (const face of faces)
    for (const property of ['size-adjust', 'ascent-override', 'descent-override', 'line-gap-override'])
      expect(face).toMatch(new RegExp(`${property}: \\d+(?:\\.\\d+)?%`));
});
