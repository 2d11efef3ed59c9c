/** A story counts as read after this long in sight. */
const readingMs = 10_000;

/**
 * Tells the paper that a story was read, without saying by whom: `<main data-story="17">`, after ten seconds in which the
 * page was in sight. A page drawn ahead of a click waits until it is really shown.
 */
export function countView(): void {
  const { story } = document.querySelector<HTMLElement>('[data-story]')?.dataset ?? {};
  if (!story) return;
  let seen = 0;
  let since = 0;
  let timer = 0;

  function report(): void {
    document.removeEventListener('visibilitychange', watch);
    navigator.sendBeacon('/api/view', story);
  }

  function watch(): void {
    if (document.visibilityState === 'visible') {
      since = performance.now();
      timer = window.setTimeout(report, readingMs - seen);
    } else if (timer) {
      window.clearTimeout(timer);
      seen += performance.now() - since;
      timer = 0;
    }
  }

  function begin(): void {
    document.addEventListener('visibilitychange', watch);
    watch();
  }

  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', begin, { once: true });
  } else begin();
}
