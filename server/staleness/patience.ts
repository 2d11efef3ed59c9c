import { vi } from 'vitest';

/** Takes the timers out of the test's way: nothing waits for the wall clock. Views are gathered, background renders rest. */
export function holdTimers(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
}

/** Lets everything that waits for a timer go on. */
export async function passTimers(): Promise<void> {
  await vi.advanceTimersByTimeAsync(5_000);
  await new Promise((resolve) => setImmediate(resolve));
}
