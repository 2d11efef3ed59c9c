import { requestContext } from './request-context.ts';

/**
 * Parts of a page that stand finished while the framework still draws what is round them. It would carry each of them through
 * three encodings; so it gets a mark instead, and whoever asked for the page puts the part in its place.
 */
export type FinishedParts = {
  /** What no text of a page can hold, since nobody outside ever sees it. */
  readonly mark: string;
  readonly html: string[];
};

/** What is to stand in the page for `html`: a mark where somebody waits to replace it, otherwise the HTML itself. */
export function placeOf(html: string): string {
  const { finished } = requestContext();
  if (!finished) return html;
  finished.html.push(html);
  return `${finished.mark}${finished.html.length - 1};`;
}

/** The page with every part in its place. @throws Error for a mark without a part */
export function withFinishedParts(page: string, { mark, html }: FinishedParts): string {
  const [first = '', ...rest] = page.split(mark);
  return rest.reduce((whole, piece) => {
    const end = piece.indexOf(';');
    const part = html[Number(piece.slice(0, end))];
    if (part === undefined) throw new Error('The page has a place for a part that was never drawn');
    return whole + part + piece.slice(end + 1);
  }, first);
}
