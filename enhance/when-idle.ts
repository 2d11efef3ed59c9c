const idle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run));

/** Runs `tasks` in turn, each in a moment of its own in which the browser has nothing more urgent to do, where it can tell. */
export function whenIdle(...[task, ...others]: (() => void)[]): void {
  if (!task) return;
  idle(() => {
    // Asked for first: what fails in one of them keeps none of the others.
    whenIdle(...others);
    task();
  });
}
