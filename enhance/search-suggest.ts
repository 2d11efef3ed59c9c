import { part } from './part.ts';

type Suggestion = { text: string; url?: string; kind: string };

/** Typing pauses this long before anything is asked, in milliseconds. */
const pause = 150;
let made = 0;

/**
 * Suggestions under a search field, as the combobox pattern of the ARIA practices has it: arrows choose, Enter takes, Escape
 * closes, the focus stays in the field. Without script, and where asking fails, the field is an ordinary one.
 *
 *     <search-suggest data-address="/api/suggest?locale=ar">
 *       <input type="search" name="q">
 *       <ul data-part="list" aria-label="اقتراحات" hidden></ul>
 *       <span class="sr-only" role="status" data-part="status" data-found="تحت الحقل اقتراحات"></span>
 *       <template data-part="option">
 *         <li><bdi data-part="text"></bdi> <span data-part="kind" data-author="كاتب" …></span></li>
 *       </template>
 *     </search-suggest>
 */
export class SearchSuggest extends HTMLElement {
  private readonly name = `suggest-${++made}`;
  private timer = 0;
  private asked: AbortController | undefined;
  private found: Suggestion[] = [];
  private chosen = -1;

  private get input(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  connectedCallback(): void {
    const list = part(this, 'list');
    const { input } = this;
    if (!input || !list) return;
    list.id = this.name;
    list.role = 'listbox';
    input.role = 'combobox';
    input.autocomplete = 'off';
    input.ariaAutoComplete = 'list';
    input.ariaExpanded = 'false';
    input.setAttribute('aria-controls', this.name);
    input.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.ask(input.value), pause);
    });
    input.addEventListener('keydown', (event) => this.press(event));
    input.addEventListener('blur', () => this.show([]));
    // The field keeps the focus, and with it the list stays until the click is done.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      this.take([...list.children].indexOf((event.target as Element).closest('li') as Element));
    });
  }

  private async ask(text: string): Promise<void> {
    this.asked?.abort();
    this.asked = new AbortController();
    const { signal } = this.asked;
    try {
      const url = `${this.dataset.address}&q=${encodeURIComponent(text.trim())}`;
      const answer = text.trim() ? await (await fetch(url, { signal })).json() : {};
      if (document.activeElement === this.input) this.show(answer.suggestions ?? []);
    } catch {
      if (!signal.aborted) this.show([]);
    }
  }

  private press(event: KeyboardEvent): void {
    const { key } = event;
    const count = this.found.length;
    if (event.isComposing || count === 0) return;
    if (key === 'ArrowDown') this.choose(this.chosen + 1 < count ? this.chosen + 1 : -1);
    else if (key === 'ArrowUp') this.choose(this.chosen < 0 ? count - 1 : this.chosen - 1);
    else if (key === 'Escape') this.show([]);
    else if (key === 'Enter' && this.chosen >= 0) this.take(this.chosen);
    else return;
    event.preventDefault();
  }

  private choose(at: number): void {
    this.chosen = at;
    [...(part(this, 'list')?.children ?? [])].forEach((option, place) => {
      option.ariaSelected = String(place === at);
      if (place === at) option.scrollIntoView({ block: 'nearest' });
    });
    if (at < 0) this.input?.removeAttribute('aria-activedescendant');
    else this.input?.setAttribute('aria-activedescendant', `${this.name}-${at}`);
  }

  private take(at: number): void {
    const { url, text } = this.found[at] ?? {};
    const { input } = this;
    if (url) location.assign(url);
    else if (text && input) {
      input.value = text;
      input.form?.requestSubmit();
    }
  }

  private show(found: Suggestion[]): void {
    clearTimeout(this.timer);
    this.found = found;
    const list = part(this, 'list');
    list?.replaceChildren(...found.flatMap((one, at) => this.option(one, at) ?? []));
    list?.toggleAttribute('hidden', found.length === 0);
    if (this.input) this.input.ariaExpanded = String(found.length > 0);
    const status = part(this, 'status');
    if (status) status.textContent = found.length > 0 ? (status.dataset.found ?? '') : '';
    this.choose(-1);
  }

  private option({ text, kind }: Suggestion, at: number): Element | undefined {
    const template = part<HTMLTemplateElement>(this, 'option');
    const option = template?.content.firstElementChild?.cloneNode(true) as HTMLElement | undefined;
    if (!option) return undefined;
    option.id = `${this.name}-${at}`;
    option.role = 'option';
    const words = part(option, 'text');
    if (words) words.textContent = text;
    const label = part(option, 'kind');
    if (label) label.textContent = label.dataset[kind] ?? '';
    return option;
  }
}
