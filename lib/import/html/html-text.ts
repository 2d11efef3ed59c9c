import { cleanText } from '../clean-text.ts';
import { blockElements, removedElements } from './element-kinds.ts';
import { type HtmlNode, isElement, parseHtml } from './html-tree.ts';

/** What readers read of a piece of HTML, as plain text: a line each paragraph and line break, entities read, no mark-up. */
export function htmlText(html: string): string {
  const text = html.includes('<') || html.includes('&') ? textOf(parseHtml(html)) : html;
  return cleanText(text)
    .replace(/[ \t\r\f]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The same on one line: titles, names, captions. */
export function htmlLine(html: string): string {
  return htmlText(html).replace(/\s*\n\s*/g, ' ');
}

function textOf(nodes: readonly HtmlNode[]): string {
  let text = '';
  for (const node of nodes) {
    if (typeof node === 'string') text += node;
    else if (isElement(node)) {
      if (removedElements.has(node.name) || node.name === 'iframe') continue;
      if (node.name === 'br') text += '\n';
      else if (node.name === 'img' && (node.attributes.class ?? '').match(/emoji|smiley/))
        text += node.attributes.alt ?? '';
      else text += blockElements.has(node.name) ? `\n${textOf(node.children)}\n` : textOf(node.children);
    }
  }
  return text;
}
