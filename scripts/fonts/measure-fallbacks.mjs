/**
 * Measures how wide each fallback font sets the sample text against the paper's own font, and writes the ratios to
 * fallback-sizes.json, which scripts/fonts.mjs turns into `size-adjust`. Run by hand, on a machine with the fonts
 * (Debian: fonts-noto-core, fonts-liberation, fonts-dejavu-core, fonts-roboto) and a Chromium.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from '@playwright/test';
import { cuts } from './cuts.mjs';
import { fallbacks } from './fallbacks.mjs';
import { samples } from './samples.mjs';
import { tahomaWidth } from './tahoma-advances.mjs';

const require = createRequire(import.meta.url);
const size = 100;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
});
const page = await browser.newPage();

/** Widths of the lines in em; undefined where the machine has none of the local fonts. */
async function widths(source, lines, script) {
  return page.evaluate(
    async ([source, lines, script, size]) => {
      const face = new FontFace('measured', source);
      try {
        await face.load();
      } catch {
        return undefined;
      }
      document.fonts.add(face);
      const line = document.createElement('p');
      line.lang = script;
      line.dir = script === 'ar' ? 'rtl' : 'ltr';
      for (const [name, value] of Object.entries({
        font: `${size}px measured`,
        'white-space': 'nowrap',
        width: 'max-content',
      }))
        line.style.setProperty(name, value);
      document.body.append(line);
      const measured = lines.map((text) => {
        line.textContent = text;
        return line.getBoundingClientRect().width / size;
      });
      line.remove();
      document.fonts.delete(face);
      return measured;
    },
    [source, lines, script, size],
  );
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const sizes = {};
for (const fallback of fallbacks) {
  const lines = samples[fallback.script];
  const cut = cuts.find(({ name }) => name === fallback.of);
  const own = (await readFile(require.resolve(cut.source))).toString('base64');
  const target = await widths(`url(data:font/ttf;base64,${own})`, lines, fallback.script);
  const local = fallback.measuredOn ?? fallback.local;
  const there = fallback.published
    ? lines.map(tahomaWidth)
    : await widths(local.map((name) => `local('${name}')`).join(), lines, fallback.script);
  if (!there) throw new Error(`None of ${local.join(', ')} is on this machine.`);
  const ratios = lines.map((_, index) => target[index] / there[index]);
  const ratio = sum(target) / sum(there);
  sizes[`${fallback.of} on ${fallback.name}`] = Number(ratio.toFixed(4));
  const spread = Math.max(...ratios.map((one) => Math.abs(one / ratio - 1)));
  console.log(
    `${fallback.of} on ${fallback.name}: ${(ratio * 100).toFixed(2)} %, lines within ±${(spread * 100).toFixed(1)} %`,
  );
}
await browser.close();
await writeFile(new URL('fallback-sizes.json', import.meta.url), `${JSON.stringify(sizes, null, 2)}\n`);
