import { describe, expect, test } from 'vitest';
import { createTerminal, progressText } from './terminal.ts';

const progress = { done: 12_000, unit: 'stories', fraction: 0.426, rate: 3210.4, left: 16.2 };

function terminal(isTTY: boolean) {
  let time = 0;
  const out: string[] = [];
  const err: string[] = [];
  const shown = createTerminal(
    { write: (text) => out.push(text) },
    { write: (text) => err.push(text), isTTY },
    () => time,
  );
  return {
    ...shown,
    out,
    err,
    pass: (seconds: number) => {
      time += seconds * 1000;
    },
  };
}

test('progress says how far, how fast and how long still', () => {
  expect(progressText(progress)).toBe(' 42%  12,000 stories  3,210/s  17 s left');
  expect(progressText({ ...progress, fraction: 1.2, left: 600 })).toBe('100%  12,000 stories  3,210/s  10 min left');
  expect(progressText({ ...progress, left: 9000 })).toContain('2.5 h left');
});

describe('progress', () => {
  test('on a terminal is one line, gone before anything else is said', () => {
    const { print, progress: tell, finish, out, err } = terminal(true);
    tell(progress);
    tell(progress);
    print('done');
    finish();
    expect(err).toEqual([`\r\x1b[K${progressText(progress)}`, `\r\x1b[K${progressText(progress)}`, '\r\x1b[K']);
    expect(out).toEqual(['done\n']);
  });

  test('elsewhere is a line every few seconds', () => {
    const { progress: tell, pass, err } = terminal(false);
    tell(progress);
    pass(4);
    tell(progress);
    pass(1);
    tell(progress);
    tell(progress);
    expect(err).toEqual([`${progressText(progress)}\n`]);
  });
});
