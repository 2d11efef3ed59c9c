import { part } from './part.ts';
import { update } from './relative-times.ts';

/**
 * Appends the next page's cards instead of going there. Without script, and where fetching fails, the link leads on.
 *
 *     <ul id="stories"> …cards… </ul>
 *     <load-more data-list="#stories">
 *       <a href="/news?page=2" data-part="next">المزيد</a>
 *       <span class="sr-only" role="status" data-part="status" data-loading="جارٍ التحميل" data-loaded="حُمّلت الصفحة التالية"></span>
 *     </load-more>
 *
 * The next page is an ordinary page: its `data-list` holds the cards, its own `<load-more>` the link after it. The focus
 * goes to the first link of the first new card, and the address becomes the next page's.
 */
export class LoadMore extends HTMLElement {
  private busy = false;

  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-part="next"]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (!this.busy) this.load(link);
    });
  }

  private async load(link: HTMLAnchorElement): Promise<void> {
    this.busy = true;
    link.ariaBusy = 'true';
    this.say('loading');
    try {
      this.addCards(await this.fetchPage(link.href), link);
      this.say('loaded');
    } catch {
      location.assign(link.href);
    }
    link.ariaBusy = null;
    this.busy = false;
  }

  private async fetchPage(url: string): Promise<Document> {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(String(answer.status));
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  }

  /** @throws Error where either page has no list: the reader is then sent to the next page */
  private addCards(page: Document, link: HTMLAnchorElement): void {
    const { list: selector = '' } = this.dataset;
    const list = document.querySelector(selector);
    const cards = [...(page.querySelector(selector)?.children ?? [])].map((card) => document.importNode(card, true));
    const [first] = cards;
    if (!list || !first) throw new Error(selector);
    list.append(...cards);
    update(list);
    first.querySelector<HTMLElement>('a[href]')?.focus({ preventScroll: true });
    history.replaceState(history.state, '', link.href);

    const after = page.querySelector<HTMLAnchorElement>(`${this.localName} a[data-part="next"]`);
    if (after) link.href = after.href;
    else link.hidden = true;
  }

  private say(what: 'loading' | 'loaded'): void {
    const status = part(this, 'status');
    if (status) status.textContent = status.dataset[what] ?? '';
  }
}
