import { embedAddress } from './embed-address.ts';
import { part } from './part.ts';

/**
 * A video or post from elsewhere that is not asked for anything until the reader says so. Without script the link leads to
 * it.
 *
 *     <embed-card data-src="https://www.youtube-nocookie.com/embed/ID" data-title="عنوان المقطع">
 *       <div data-part="frame" class="relative aspect-video …">
 *         <a href="https://www.youtube.com/watch?v=ID">شاهد على يوتيوب</a>
 *         <button type="button" data-part="consent" hidden>شغّل هنا: سيتصل متصفحك بيوتيوب</button>
 *       </div>
 *     </embed-card>
 *
 * The frame takes the place of everything within `data-part="frame"`, whose size does not change; app/globals.css lets it
 * fill that box.
 */
export class EmbedCard extends HTMLElement {
  connectedCallback(): void {
    const consent = part(this, 'consent');
    const box = part(this, 'frame');
    const address = embedAddress(this.dataset.src);
    if (!consent || !box || !address) return;
    consent.hidden = false;
    consent.addEventListener('click', () => {
      const frame = document.createElement('iframe');
      frame.src = address;
      frame.title = this.dataset.title ?? '';
      frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
      frame.referrerPolicy = 'strict-origin-when-cross-origin';
      box.replaceChildren(frame);
      frame.focus();
    });
  }
}
