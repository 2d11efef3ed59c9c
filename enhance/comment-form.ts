import { byteLength, parseCommenter } from './comment-draft.ts';
import { fill, part } from './part.ts';
import { store, stored } from './reader-storage.ts';

/**
 * Makes the comment form kinder; the form works without it.
 *
 *     <comment-form data-token-url="/api/comment-token?article=17">
 *       <div data-part="errors" role="alert" tabindex="-1"> …only on the page of a refused comment… </div>
 *       <form method="post">
 *         <input type="hidden" name="…" value="signed token" data-part="token">
 *         <textarea name="comment" required data-part="comment" data-limit="4096" data-missing="…" data-too-long="…"></textarea>
 *         <span data-part="counter" data-sentence="{used} / {limit}" hidden></span>
 *         <input name="author" required data-part="author" data-missing="اكتب اسمك">
 *         <input name="email" type="email" required data-part="email" data-missing="…" data-malformed="…">
 *         <input type="checkbox" name="remember" data-part="remember">
 *         <button>إرسال التعليق</button>
 *       </form>
 *     </comment-form>
 *
 * - The first focus fetches a fresh token: `GET data-token-url` → `{"token": "…"}`.
 * - Name and address are kept on this device only where the box is ticked, and forgotten where it no longer is.
 * - The counter shows from three quarters of the limit on; beyond it the form says so before sending.
 * - The browser's own complaints are put in the paper's words (`data-missing`, `data-malformed`, `data-too-long`).
 * - The errors of a refused comment get the focus, so that they are read out first.
 */
export class CommentForm extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.addEventListener('focusin', () => this.fetchToken(), { once: true });
    form.addEventListener('input', (event) => this.check(event.target));
    form.addEventListener('invalid', (event) => this.explain(event.target), true);
    form.addEventListener('submit', () => this.keepCommenter());
    this.recall();
    this.check(part(this, 'comment'));
    part(this, 'errors')?.focus();
  }

  private async fetchToken(): Promise<void> {
    const field = part<HTMLInputElement>(this, 'token');
    const { tokenUrl } = this.dataset;
    if (!field || !tokenUrl) return;
    try {
      const answer = await fetch(tokenUrl, { cache: 'no-store' });
      const { token } = (await answer.json()) as { token?: unknown };
      if (answer.ok && typeof token === 'string') field.value = token;
    } catch {
      // The token that came with the page still counts: the comment may wait for a moderator, no more.
    }
  }

  private recall(): void {
    const commenter = parseCommenter(stored('commenter'));
    const box = part<HTMLInputElement>(this, 'remember');
    if (!commenter || !box) return;
    box.checked = true;
    for (const name of ['author', 'email'] as const) {
      const field = part<HTMLInputElement>(this, name);
      if (field && !field.value) field.value = commenter[name];
    }
  }

  private keepCommenter(): void {
    const box = part<HTMLInputElement>(this, 'remember');
    if (!box) return;
    const [author, email] = ['author', 'email'].map((name) => part<HTMLInputElement>(this, name)?.value ?? '');
    store('commenter', box.checked ? JSON.stringify({ author, email }) : null);
  }

  /** Takes back the complaint about a field that is being mended, and counts the comment. */
  private check(field: EventTarget | null): void {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    field.setCustomValidity('');
    const limit = Number(field.dataset.limit);
    if (!limit) return;
    const used = byteLength(field.value);
    if (used > limit) field.setCustomValidity(field.dataset.tooLong ?? '');
    const counter = part(this, 'counter');
    if (!counter) return;
    counter.hidden = used < limit * 0.75;
    counter.textContent = fill(counter.dataset.sentence ?? '', { used, limit });
  }

  private explain(field: EventTarget | null): void {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    const { validity, dataset } = field;
    if (validity.valueMissing) field.setCustomValidity(dataset.missing ?? '');
    else if (validity.typeMismatch) field.setCustomValidity(dataset.malformed ?? '');
  }
}
