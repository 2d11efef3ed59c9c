import { onStoredChange, store, stored } from './reader-storage.ts';
import { stepFrom, textSizes } from './text-size-step.ts';

/**
 * Makes the prose of stories larger or smaller in three steps, and remembers it on the device.
 *
 *     <text-size hidden>
 *       <div role="group" aria-label="حجم النص">
 *         <button type="button" value="-1" aria-label="تصغير النص">أ−</button>
 *         <button type="button" value="1" aria-label="تكبير النص">أ+</button>
 *         <span class="sr-only" role="status" data-part="status" data-sizes="عادي|كبير|أكبر"></span>
 *       </div>
 *     </text-size>
 *
 * At an end the button is `aria-disabled` (and so keeps the focus); style it by `aria-disabled:`.
 */
export class TextSize extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest('button');
      if (!button) return;
      const size = stepFrom(stored('text-size'), Number(button.value));
      store('text-size', size === 'normal' ? null : size);
      this.show(size);
      const status = this.querySelector<HTMLElement>('[data-sizes]');
      if (status) status.textContent = status.dataset.sizes?.split('|')[textSizes.indexOf(size)] ?? '';
    });
    onStoredChange(() => this.show(stored('text-size')));
    this.show(stored('text-size'));
    this.hidden = false;
  }

  private show(kept: string | null): void {
    const { dataset } = document.documentElement;
    const size = stepFrom(kept, 0);
    if (size === 'normal') delete dataset.textSize;
    else dataset.textSize = size;
    for (const button of this.querySelectorAll('button'))
      button.ariaDisabled = String(stepFrom(size, Number(button.value)) === size);
  }
}
