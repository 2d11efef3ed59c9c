/** Longer waits overflow a timer. */
const longestWait = 2 ** 31 - 1;

/**
 * Hides the breaking bar when its time is over, also on a page that stays open.
 *
 *     <expiring-notice data-until="2026-11-23T16:00:00.000Z"><div role="region" …>عاجل …</div></expiring-notice>
 */
export class ExpiringNotice extends HTMLElement {
  private timer = 0;

  connectedCallback(): void {
    const left = Date.parse(this.dataset.until ?? '') - Date.now();
    if (Number.isNaN(left)) return;
    this.hidden = left <= 0;
    if (left > 0) this.timer = window.setTimeout(() => this.connectedCallback(), Math.min(left, longestWait));
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
  }
}
