import { plainText } from '#root/lib/text/plain.ts';
import { cleanLine } from '../clean-text.ts';
import type { ImportBlock } from '../import-block.ts';
import { embedProvider } from './embed-provider.ts';
import { embedAt } from './frames.ts';
import type { HtmlReading } from './html-reading.ts';
import { findElements, type HtmlElement, type HtmlNode, isElement } from './html-tree.ts';
import { safeAddress } from './safe-address.ts';

/** Classes by which other sites' posts are quoted until their script draws them. */
const posts =
  /(?:^|\s)(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post|fb-video|fb-xfbml-parse-ignore|telegram-post)(?:\s|$)/;

/** A quotation with who said it, or the post of another site that it stands for. */
export function quoteOf(
  quote: HtmlElement,
  reading: HtmlReading,
  type: 'quote' | 'pullquote' = /pullquote/.test(quote.attributes.class ?? '') ? 'pullquote' : 'quote',
  caption = '',
): ImportBlock[] {
  const post = posts.test(quote.attributes.class ?? '') && postAddress(quote);
  const cites: HtmlNode[] = [];
  const words = withoutCite(quote.children, cites);
  const { text, aside } = reading.text(words);
  if (post) return [embedAt(post, text === undefined ? '' : cleanLine(plainText(text)).slice(0, 300))];
  const cited = reading.text(cites).text;
  const attribution = caption || (cited === undefined ? '' : cleanLine(plainText(cited)));
  if (text === undefined)
    return [...(attribution ? [{ type: 'paragraph' as const, text: attribution }] : []), ...aside];
  return [{ type, text, ...(attribution && { attribution }) }, ...aside];
}

/** The nodes without `<cite>` and `<footer>`, which are put into `cites`. */
function withoutCite(nodes: readonly HtmlNode[], cites: HtmlNode[]): HtmlNode[] {
  return nodes.flatMap((node): HtmlNode[] => {
    if (!isElement(node)) return [node];
    if (node.name === 'cite' || node.name === 'footer') {
      cites.push(node);
      return [];
    }
    return [{ ...node, children: withoutCite(node.children, cites) }];
  });
}

function postAddress(quote: HtmlElement): string | undefined {
  const { attributes } = quote;
  const links = findElements(quote.children, ({ name }) => name === 'a').map((link) => link.attributes.href);
  const named = [attributes.cite, attributes['data-instgrm-permalink'], attributes['data-href'], ...links.reverse()];
  return named.map((address) => safeAddress(address)).find((address) => address && embedProvider(address) !== 'other');
}
