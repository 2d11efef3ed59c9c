import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildEnhance } from './enhance.mjs';

let folder = '';
let result: Awaited<ReturnType<typeof buildEnhance>>;
const built = (address: string) => readFile(path.join(folder, path.basename(address)), 'utf8');

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'enhance-'));
  await writeFile(path.join(folder, 'enhance-0000000000.js'), 'left by an earlier build');
  result = await buildEnhance(folder);
});
afterAll(() => rm(folder, { recursive: true }));

test('the manifest names the two files that are there, and nothing older is left', async () => {
  const manifest = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8'));
  expect(manifest).toEqual(result.manifest);
  const names = Object.values(result.manifest).map((address) => path.basename(address));
  expect((await readdir(folder)).sort()).toEqual([...names, 'manifest.json'].sort());
});

test('a build of the same sources gives the same names', async () => {
  expect((await buildEnhance(folder)).manifest).toEqual(result.manifest);
});

test('nothing in them needs what the Content-Security-Policy refuses', async () => {
  for (const address of Object.values(result.manifest)) {
    expect(await built(address)).not.toMatch(/\beval\(|new Function|\.cssText|setAttribute\("style"|\.innerHTML/);
  }
});

test('there are no words of any language in them', async () => {
  expect(await built(result.manifest.enhance)).not.toMatch(/\p{Script=Arabic}/u);
});

describe('the theme script', () => {
  async function themed(kept: Record<string, string> | undefined): Promise<Record<string, string>> {
    const dataset = {};
    const localStorage = {
      getItem: (key: string) => {
        if (!kept) throw new Error('storage is refused');
        return kept[key] ?? null;
      },
    };
    runInNewContext(await built(result.manifest.theme), { document: { documentElement: { dataset } }, localStorage });
    return dataset;
  }

  test('sets what was chosen before anything is painted', async () => {
    expect(await themed({ 'naba-theme': 'dark', 'naba-text-size': 'larger' })).toEqual({
      theme: 'dark',
      textSize: 'larger',
    });
  });

  test('leaves the page alone where nothing sensible was chosen, or storage is refused', async () => {
    expect(await themed({})).toEqual({});
    expect(await themed({ 'naba-theme': '"><script>', 'naba-text-size': '7' })).toEqual({});
    expect(await themed(undefined)).toEqual({});
  });
});
