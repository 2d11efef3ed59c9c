import { describe, expect, it } from 'vitest';
import { IncompletePageError, removeRuntime } from './runtime-removal.ts';

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="ar" dir="rtl" data-static-page=""><head>${head}</head><body>${body}</body></html>`;

describe('runtime removal', () => {
  it('takes out the framework’s scripts, flight data and script preloads, and nothing else', () => {
    const kept = [
      '<link rel="stylesheet" href="/_next/static/a.css"/>',
      '<script type="application/ld+json">{"headline":"أ \\u003c/script>"}</script>',
      '<script src="/assets/theme-1.js"></script>',
      '<script type="module" src="/assets/enhance-1.js"></script>',
    ];
    const gone = [
      '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/b.js"/>',
      '<script src="/_next/static/c.js" async=""></script>',
      '<script>(self.__next_f=self.__next_f||[]).push([0,"<p>لا</p>"])</script>',
      '<script src="/_next/static/d.js" noModule=""></script>',
    ];
    const words = '<p>كل  الذين «قالوا»&nbsp;&amp; 75% <b>x</b></p><form action="/search"><input name="a"></form>';
    const html = page(
      [kept[0], gone[0], kept[1], gone[1]].join(''),
      [words, gone[2], kept[2], gone[3], kept[3]].join(''),
    );
    expect(removeRuntime(html)).toBe(page([kept[0], kept[1]].join(''), [words, kept[2], kept[3]].join('')));
  });

  it('takes out the empty address of a form and no other', () => {
    const written = (action: string) =>
      page('', `<form class="a"${action} method="POST"><input value=' action=""'></form><form action="/x"></form>`);
    expect(removeRuntime(written(' action=""'))).toBe(written(''));
  });

  it('takes out React’s marks but no other comment', () => {
    const html = page('', '<!--$--><div hidden=""><!--$--><!--/$--></div><p>أ<!-- -->ب</p><!--/$--><!-- editor -->');
    expect(removeRuntime(html)).toBe(page('', '<div hidden=""></div><p>أب</p><!-- editor -->'));
  });

  it('leaves a page without the marker alone', () => {
    const html = '<!DOCTYPE html><html lang="ar"><head></head><body><script>1</script></body></html>';
    expect(removeRuntime(html)).toBe(html);
  });

  it.each([
    ['a suspended part', '<div hidden id="S:0"><p>متأخر</p></div>'],
    ['text in the framework’s hidden element', '<div hidden="">متأخر</div>'],
    ['an element in it', '<div hidden=""><p>متأخر</p></div>'],
  ])('refuses a page that would lose %s', (_name, late) => {
    expect(() => removeRuntime(page('', late))).toThrow(IncompletePageError);
  });
});
