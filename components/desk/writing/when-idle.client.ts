/** Milliseconds until the window has settled, and after which it is done even in a busy one. */
const settled = 400;
const atLatest = 1000;

/** Does `work` when the window has nothing else to do. @returns the way to call it off */
export function whenIdle(work: () => void): () => void {
  // Safari has no word for it.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, 1);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(work, { timeout: atLatest });
  return () => cancelIdleCallback(asked);
}

/** Does `work` when the window is idle and its first moments, in which somebody begins to write, are over. */
export function whenSettled(work: () => void): () => void {
  let cancel = () => clearTimeout(timer);
  const timer = setTimeout(() => {
    cancel = whenIdle(work);
  }, settled);
  return () => cancel();
}
