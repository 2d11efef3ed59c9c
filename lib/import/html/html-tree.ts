import { Parser } from 'htmlparser2';

/** A piece of parsed HTML: text, an element, or a comment (WordPress marks its blocks by comments). */
export type HtmlNode = string | HtmlElement | { comment: string };
export type HtmlElement = { name: string; attributes: Record<string, string>; children: HtmlNode[] };

/** Elements nested deeper stand beside the deepest: what walks the tree must not run out of stack. */
const deepest = 80;

/** `html` as a tree. Anything is taken: what is never closed ends at the end, what was never opened is passed over. */
export function parseHtml(html: string): HtmlNode[] {
  const root: HtmlElement = { name: '', attributes: {}, children: [] };
  const open: HtmlElement[] = [root];
  let tooDeep = 0;
  const here = () => open.at(-1) ?? root;
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes, children: [] };
      here().children.push(element);
      if (open.length < deepest) open.push(element);
      else tooDeep += 1;
    },
    onclosetag() {
      if (tooDeep > 0) tooDeep -= 1;
      else if (open.length > 1) open.pop();
    },
    ontext(text) {
      const { children } = here();
      const last = children.at(-1);
      if (typeof last === 'string') children[children.length - 1] = last + text;
      else children.push(text);
    },
    oncomment(comment) {
      here().children.push({ comment });
    },
  });
  parser.end(html);
  return root.children;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return typeof node === 'object' && 'name' in node;
}

/** The elements among `nodes` and below that `wanted` picks, in their order; nothing is looked for inside a picked one. */
export function findElements(nodes: readonly HtmlNode[], wanted: (element: HtmlElement) => boolean): HtmlElement[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [];
    return wanted(node) ? [node] : findElements(node.children, wanted);
  });
}

export function hasClass(element: HtmlElement, name: string): boolean {
  return (element.attributes.class ?? '').split(/\s+/).includes(name);
}

/** Whether anything stands in `nodes` that is read as text. */
export function hasText(nodes: readonly HtmlNode[]): boolean {
  return nodes.some((node) =>
    typeof node === 'string' ? node.trim() !== '' : isElement(node) && hasText(node.children),
  );
}
