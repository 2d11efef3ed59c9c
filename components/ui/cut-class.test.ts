import { readFileSync } from 'node:fs';
import { compile } from 'tailwindcss';
import { expect, test } from 'vitest';
import { cutClass } from './cut-class.ts';

const upright = { width: 800, height: 1600 };

test('a picture is cut round its focal point by a class; without one nothing is added', () => {
  expect(cutClass(upright, '16x9')).toBe('');
  expect(cutClass({ ...upright, focus: { x: 50, y: 50 } }, '16x9')).toBe('');
  expect(cutClass({ ...upright, focus: { x: 10, y: 0 } }, '16x9')).toBe(' cut-0');
  expect(cutClass({ ...upright, focus: { x: 10, y: 100 } }, '1x1')).toBe(' cut-100');
  expect(cutClass({ ...upright, focus: { x: 10, y: 30 } }, '1x1')).toBe(' cut-10');
  expect(cutClass({ ...upright, focus: { x: 10, y: 0 } }, undefined)).toBe('');
});

const cuts = readFileSync(new URL('../../app/cuts.css', import.meta.url), 'utf8');

test('the style sheet has every class there may be', async () => {
  const { build } = await compile(`@tailwind utilities;\n${cuts}`);
  const css = build([]);
  for (let at = 0; at <= 100; at += 5) {
    expect(css.includes(`.cut-${at} {\n  object-position: calc(${at} * 1%) calc(${at} * 1%);`)).toBe(at !== 50);
  }
});
