import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Palette = Record<string, string>;

const sheet = readFileSync(new URL('globals.css', import.meta.url), 'utf8');

/** The colours of every rule whose selector is exactly `selector`. */
function paletteOf(selector: string): Palette {
  const found = sheet.split(`${selector} {`).slice(1);
  const rule = found.map((rest) => rest.slice(0, rest.indexOf('}'))).find((body) => body.includes('--paper:'));
  return Object.fromEntries(
    [...(rule ?? '').matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

/** Relative luminance after WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(palette: Palette, front: string, back: string): number {
  const [one, other] = [luminance(palette[front] ?? ''), luminance(palette[back] ?? '')];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const light = paletteOf(':root');
const dark = paletteOf('[data-theme="dark"]');

const texts = [
  ...['ink', 'muted', 'brand', 'alert'].flatMap((front) => ['paper', 'surface'].map((back) => [front, back] as const)),
  ['ink', 'brand-soft'],
  ['brand', 'brand-soft'],
  ['ink', 'alert-soft'],
  ['alert', 'alert-soft'],
  ['on-brand', 'brand'],
  ['on-alert', 'alert-ground'],
] as const;

const marks = [
  ['edge', 'paper'],
  ['edge', 'surface'],
  ['focus', 'paper'],
  ['focus', 'surface'],
] as const;

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s palette', (_, palette) => {
  test.each(texts)('%s on %s is readable', (front, back) => {
    expect(contrast(palette, front, back)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(marks)('%s on %s is seen', (front, back) => {
    expect(contrast(palette, front, back)).toBeGreaterThanOrEqual(3);
  });
});

test('the system and the switch give the same dark palette, with every colour of the light one', () => {
  expect(paletteOf(':root:not([data-theme="light"])')).toEqual(dark);
  expect(Object.keys(dark)).toEqual(Object.keys(light));
});

test('no side of the page is named by left or right', () => {
  expect(sheet).not.toMatch(/(?:margin|padding|border|inset)-(?:left|right)|(?:^|[;{]\s*)(?:left|right):/m);
});

test('the readers’ sheet is made from readers’ pages only', () => {
  expect(sheet).toContain('@import "tailwindcss" source(none);');
  const sources = [...sheet.matchAll(/^@source "([^"]+)";$/gm)].map(([, place]) => place);
  expect(sources).toEqual(['./(site)', '../components/site', '../components/ui']);
});
