import { part } from './part.ts';
import { onStoredChange, store, stored } from './reader-storage.ts';
import { parseSaved, type SavedStory, withoutStory } from './saved-list.ts';

/**
 * The page of saved stories: the server sends the frame, the list comes from the device.
 *
 *     <saved-stories>
 *       <p data-part="no-script">تحتاج هذه الصفحة إلى جافاسكربت …</p>
 *       <p data-part="empty" tabindex="-1" hidden>لم تحفظ شيئًا بعد.</p>
 *       <ul data-part="list" hidden></ul>
 *       <template data-part="row">
 *         <li>
 *           <span data-part="section"></span>
 *           <a data-part="title"></a>
 *           <time data-part="date"></time>
 *           <button type="button" data-part="remove">إزالة</button>
 *         </li>
 *       </template>
 *     </saved-stories>
 *
 * The remove button is named by its own words and the story's title (`aria-describedby` to the link).
 */
export class SavedStories extends HTMLElement {
  connectedCallback(): void {
    part(this, 'no-script')?.remove();
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest('[data-part="remove"]');
      const row = button?.closest<HTMLElement>('[data-id]');
      if (row) this.removeStory(row);
    });
    onStoredChange(() => this.show());
    this.show();
  }

  /** Takes the row's story out; the focus goes on to the story that takes its place. */
  private removeStory(row: HTMLElement): void {
    const place = [...(row.parentElement?.children ?? [])].indexOf(row);
    store('saved', JSON.stringify(withoutStory(parseSaved(stored('saved')), row.dataset.id ?? '')));
    this.show();
    const rows = [...(part(this, 'list')?.children ?? [])];
    const next = rows[Math.min(place, rows.length - 1)];
    (next ? part(next, 'title') : part(this, 'empty'))?.focus();
  }

  private show(): void {
    const stories = parseSaved(stored('saved'));
    const list = part(this, 'list');
    list?.replaceChildren(...stories.flatMap((story) => this.row(story) ?? []));
    list?.toggleAttribute('hidden', stories.length === 0);
    part(this, 'empty')?.toggleAttribute('hidden', stories.length > 0);
  }

  private row(story: SavedStory): Element | undefined {
    const template = this.querySelector<HTMLTemplateElement>('template[data-part="row"]');
    const row = template?.content.firstElementChild?.cloneNode(true) as HTMLElement | undefined;
    if (!row) return undefined;
    row.dataset.id = story.id;
    const title = part<HTMLAnchorElement>(row, 'title');
    if (title) {
      title.id = `saved-${story.id}`;
      title.href = story.url;
      title.textContent = story.title;
      title.lang = story.lang;
      title.dir = 'auto';
      part(row, 'remove')?.setAttribute('aria-describedby', title.id);
    }
    const date = part<HTMLTimeElement>(row, 'date');
    if (date) {
      date.dateTime = story.date;
      date.textContent = story.dateText;
    }
    const section = part(row, 'section');
    if (section) section.textContent = story.section;
    return row;
  }
}
