import { part } from './part.ts';

/**
 * The device's own share sheet, where there is one, and the short link to copy. The links to WhatsApp and the like beside
 * them are plain links.
 *
 *     <share-story data-url="https://…/a/17" data-title="العنوان">
 *       <button type="button" data-part="share" hidden>مشاركة</button>
 *       <button type="button" data-part="copy" hidden>نسخ الرابط</button>
 *       <span role="status" data-part="status" data-copied="نُسخ الرابط" data-failed="تعذّر النسخ"></span>
 *       <a href="https://wa.me/?text=…">واتساب</a> …
 *     </share-story>
 */
export class ShareStory extends HTMLElement {
  connectedCallback(): void {
    const { url = location.href, title = document.title } = this.dataset;
    const share = part(this, 'share');
    const copy = part(this, 'copy');
    const status = part(this, 'status');

    if (share && 'share' in navigator) {
      share.hidden = false;
      // Rejected where the reader closes the sheet: that is an answer, not an error.
      share.addEventListener('click', () => navigator.share({ title, url }).catch(() => undefined));
    }
    if (copy && navigator.clipboard) {
      copy.hidden = false;
      copy.addEventListener('click', async () => {
        const done = await navigator.clipboard.writeText(url).then(
          () => true,
          () => false,
        );
        if (status) status.textContent = (done ? status.dataset.copied : status.dataset.failed) ?? '';
      });
    }
  }
}
