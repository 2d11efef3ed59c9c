/**
 * Shows the link to the top once the reader has gone down by more than a screen. Without script it is always there.
 *
 *     <back-to-top><a href="#top" class="fixed inset-e-4 bottom-4 …" aria-label="إلى الأعلى">↑</a></back-to-top>
 *
 * `#top` is an id on the page's header; app/globals.css hides the link until `data-shown`.
 */
export class BackToTop extends HTMLElement {
  connectedCallback(): void {
    const show = () => this.toggleAttribute('data-shown', scrollY > innerHeight);
    addEventListener('scroll', show, { passive: true });
    show();
  }
}
