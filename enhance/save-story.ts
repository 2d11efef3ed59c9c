import { part } from './part.ts';
import { onStoredChange, store, stored } from './reader-storage.ts';
import { parseSaved, withoutStory, withStory } from './saved-list.ts';

/**
 * Saves the story for later, on the device only.
 *
 *     <save-story hidden data-id="17" data-url="/articles/17/…" data-title="العنوان" data-section="أخبار"
 *         data-date="2026-11-23T14:30:00.000Z" data-date-text="23 نوفمبر 2026" data-lang="ar">
 *       <button type="button">
 *         <span data-part="save">حفظ</span>
 *         <span data-part="saved" hidden>محفوظ</span>
 *       </button>
 *     </save-story>
 */
export class SaveStory extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      if ((event.target as Element).closest('button')) this.toggle();
    });
    onStoredChange(() => this.show());
    this.show();
    this.hidden = false;
  }

  private isSaved(): boolean {
    return parseSaved(stored('saved')).some(({ id }) => id === this.dataset.id);
  }

  private toggle(): void {
    const { id = '', url = '', title = '', section = '', date = '', dateText = '', lang = '' } = this.dataset;
    const list = parseSaved(stored('saved'));
    const story = { id, url, title, section, date, dateText, lang };
    store('saved', JSON.stringify(this.isSaved() ? withoutStory(list, id) : withStory(list, story)));
    this.show();
  }

  private show(): void {
    const saved = this.isSaved();
    part(this, 'save')?.toggleAttribute('hidden', saved);
    part(this, 'saved')?.toggleAttribute('hidden', !saved);
  }
}
