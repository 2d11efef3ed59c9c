import { onStoredChange, store, stored } from './reader-storage.ts';

/**
 * Chooses between the system's, the light and the dark theme, and remembers it on the device.
 *
 *     <theme-switch hidden>
 *       <div role="group" aria-label="المظهر">
 *         <button type="button" value="system" aria-pressed="true">تلقائي</button>
 *         <button type="button" value="light" aria-pressed="false">فاتح</button>
 *         <button type="button" value="dark" aria-pressed="false">داكن</button>
 *       </div>
 *     </theme-switch>
 *
 * Style the chosen button by `aria-pressed:`.
 */
export class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest('button');
      if (!button) return;
      store('theme', button.value === 'system' ? null : button.value);
      this.show(button.value);
    });
    onStoredChange(() => this.show(stored('theme')));
    this.show(stored('theme'));
    this.hidden = false;
  }

  private show(theme: string | null): void {
    const { dataset } = document.documentElement;
    const chosen = theme === 'light' || theme === 'dark' ? theme : 'system';
    if (chosen === 'system') delete dataset.theme;
    else dataset.theme = chosen;
    for (const button of this.querySelectorAll('button')) button.ariaPressed = String(button.value === chosen);
  }
}
