import type { Output, WorkProgress } from './command.ts';
import { count } from './count.ts';

const secondsBetweenLines = 5;

type Stream = { write(text: string): unknown; isTTY?: boolean };

/**
 * The words of a command on the terminal: answers to `out`, complaints and progress to `err`. On a terminal the progress
 * is one line rewritten in place, elsewhere a line every few seconds.
 */
export function createTerminal(out: Stream, err: Stream, now: () => number): Output & { finish(): void } {
  let shown = false;
  let told = now();
  const clear = () => {
    if (shown) err.write('\r\x1b[K');
    shown = false;
  };
  return {
    print(line) {
      clear();
      out.write(`${line}\n`);
    },
    warn(line) {
      clear();
      err.write(`${line}\n`);
    },
    progress(progress) {
      if (err.isTTY) {
        err.write(`\r\x1b[K${progressText(progress)}`);
        shown = true;
      } else if (now() - told >= secondsBetweenLines * 1000) {
        told = now();
        err.write(`${progressText(progress)}\n`);
      }
    },
    finish: clear,
  };
}

/** `42%  12,000 stories  3,210/s  17 s left` */
export function progressText({ done, unit, fraction, rate, left }: WorkProgress): string {
  const percent = `${Math.floor(Math.min(fraction, 1) * 100)}%`;
  return `${percent.padStart(4)}  ${count(done, unit, unit)}  ${Math.round(rate).toLocaleString('en-GB')}/s  ${duration(left)} left`;
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 120) return `${whole} s`;
  return whole < 7200 ? `${Math.ceil(whole / 60)} min` : `${(whole / 3600).toFixed(1)} h`;
}
