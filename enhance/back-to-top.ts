/**
 * Tells once the reader has gone down by more than a screen: the link at the page's end is then at hand in the corner too.
 *
 *     <back-to-top><a href="#top" class="to-top …">زر الذهاب إلى الأعلى</a></back-to-top>
 *
 * app/globals.css draws the corner's arrow (`to-top`) while `data-shown` is set.
 */
export class BackToTop extends HTMLElement {
  connectedCallback(): void {
    const show = () => this.toggleAttribute('data-shown', scrollY > innerHeight);
    addEventListener('scroll', show, { passive: true });
    // The page is laid out by then: asking any sooner would have it laid out for this alone.
    requestAnimationFrame(show);
  }
}
