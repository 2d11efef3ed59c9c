import { cleanText } from '../clean-text.ts';
import { blockElements, removedElements } from './element-kinds.ts';
import { type HtmlElement, type HtmlNode, isElement, parseHtml } from './html-tree.ts';
import { safeAddress } from './safe-address.ts';

/** What readers read of a piece of HTML, as plain text: a line each paragraph and line break, entities read, no mark-up. */
export function htmlText(html: string): string {
  return tidied(html, false);
}

/** The same on one line: titles, names, captions. */
export function htmlLine(html: string): string {
  return htmlText(html).replace(/\s*\n\s*/g, ' ');
}

/** The same of a reader's comment: where a link goes is told after its words, since comments hold no links of their own. */
export function commentText(html: string): string {
  return tidied(html, true);
}

/** The same of HTML that is parsed already. */
export function nodesText(nodes: readonly HtmlNode[]): string {
  return inLines(textOf(nodes, false));
}

function tidied(html: string, links: boolean): string {
  return inLines(html.includes('<') || html.includes('&') ? textOf(parseHtml(html), links) : html);
}

function inLines(text: string): string {
  return cleanText(text)
    .replace(/[ \t\r\f]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function textOf(nodes: readonly HtmlNode[], links: boolean): string {
  let text = '';
  for (const node of nodes) {
    if (typeof node === 'string') text += node;
    else if (isElement(node)) text += elementText(node, links);
  }
  return text;
}

function elementText({ name, attributes, children }: HtmlElement, links: boolean): string {
  if (removedElements.has(name) || name === 'iframe') return '';
  if (name === 'br') return '\n';
  if (name === 'img') return /emoji|smiley/.test(attributes.class ?? '') ? (attributes.alt ?? '') : '';
  const inner = textOf(children, links);
  if (blockElements.has(name)) return `\n${inner}\n`;
  const address = links && name === 'a' ? safeAddress(attributes.href) : undefined;
  const isTold = !address || !/^https?:/.test(address) || inner.includes(address.replace(/\/$/, ''));
  return isTold ? inner : `${inner} (${address})`;
}
