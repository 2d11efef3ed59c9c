import { Parser } from 'htmlparser2';

/** How a page says that it is whole without the framework's script: an attribute of its `<html>`. */
export const staticPageMarker = 'data-static-page';

const marked = new RegExp(`^<!DOCTYPE html><html[^>]*\\s${staticPageMarker}[\\s=>]`, 'i');

type Attributes = Readonly<Record<string, string>>;

/** A page that would lose content without the framework's script. */
export class IncompletePageError extends Error {
  override name = 'IncompletePageError';
}

/**
 * Takes out of a finished page what only the framework's hydration needs: its script elements, the flight data, the
 * script preloads, React's boundary comments and the empty addresses of its forms. The page's own modules, JSON-LD and
 * everything visible stay as they are, byte for byte: the parser only tells where the parts are, and the page's own text
 * between them is kept.
 * A page without the marker is given back untouched.
 * @throws IncompletePageError where a late part stands in a hidden element that a script would have moved into place
 */
export function removeRuntime(html: string): string {
  if (!marked.test(html)) return html;
  const kept: string[] = [];
  let from = 0;
  let droppingScript = false;
  let inHidden = false;

  function dropFrom(start: number): void {
    kept.push(html.slice(from, start));
    from = html.length;
  }

  /** React writes one on forms that post to their own page; HTML wants none there. */
  function dropEmptyAction(): void {
    const start = html.indexOf(' action=""', parser.startIndex);
    if (start < 0 || start > parser.endIndex) return;
    dropFrom(start);
    from = start + ' action=""'.length;
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (inHidden) throw new IncompletePageError('a hidden element holds a late part of the page');
        if (name === 'script' && !isOwnScript(attributes)) {
          dropFrom(parser.startIndex);
          droppingScript = true;
        } else if (name === 'link' && isScriptPreload(attributes)) {
          dropFrom(parser.startIndex);
          from = parser.endIndex + 1;
        } else if (name === 'form' && attributes.action === '') {
          dropEmptyAction();
        } else if (name === 'div' && attributes.hidden !== undefined) {
          if (/^[BPS]:/.test(attributes.id ?? '')) throw new IncompletePageError('a suspended part arrived late');
          inHidden = Object.keys(attributes).length === 1;
        }
      },
      onclosetag(name) {
        inHidden = false;
        if (!droppingScript || name !== 'script') return;
        droppingScript = false;
        from = parser.endIndex + 1;
      },
      ontext(text) {
        if (inHidden && text.trim()) throw new IncompletePageError('a hidden element holds text');
      },
      oncomment(text) {
        // <!--$-->, <!--/$-->, <!-- -->: where hydration would find its parts.
        if (!/^(?:\/?[$&?!]*[A-Z]?|\s)$/.test(text)) return;
        dropFrom(parser.startIndex);
        from = parser.endIndex + 1;
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  kept.push(html.slice(from));
  return kept.join('');
}

/** Data blocks (JSON-LD) and the site's own files stay. */
function isOwnScript({ src, type }: Attributes): boolean {
  if (src !== undefined) return !src.startsWith('/_next/');
  return type !== undefined && type !== 'module' && type !== 'text/javascript';
}

function isScriptPreload({ rel, as, href = '' }: Attributes): boolean {
  const forScript = rel === 'modulepreload' || (rel === 'preload' && as === 'script');
  return forScript && href.startsWith('/_next/');
}
