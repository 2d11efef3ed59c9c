import { nodesText } from './html-text.ts';
import { findElements, type HtmlElement, type HtmlNode, isElement } from './html-tree.ts';

/** An element of our own that stands at the place of a note and says it: what every way of writing notes is brought to. */
export const noteElement = 'naba-note';

/** The element of a note that `content` says: its words, and the first address in it. */
export function noteOf(content: readonly HtmlNode[]): HtmlElement {
  const [link] = findElements(content, ({ name, attributes }) => name === 'a' && isWeb(attributes.href));
  const attributes = { text: nodesText(content), ...(link?.attributes.href && { href: link.attributes.href }) };
  return { name: noteElement, attributes, children: [] };
}

/** The tree with elements replaced by what `change` has for them, or taken out where that is null. */
export function replaced(
  nodes: readonly HtmlNode[],
  change: (element: HtmlElement) => HtmlNode | null | undefined,
): HtmlNode[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [node];
    const other = change(node);
    if (other === null) return [];
    return [other ?? { ...node, children: replaced(node.children, change) }];
  });
}

function isWeb(href: string | undefined): boolean {
  return href !== undefined && /^https?:/i.test(href);
}
