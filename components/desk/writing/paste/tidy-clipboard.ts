import { type HtmlElement, type HtmlNode, isElement } from '#root/lib/import/html/html-tree.ts';

/**
 * What word processors put on the clipboard, as plain HTML: looks become marks (Google Docs says bold by style only), Word's
 * paragraphs with a sign before them become lists, and what is only theirs goes: a language for every word, wrappers,
 * fillings of empty paragraphs.
 */
export function tidyClipboard(nodes: readonly HtmlNode[]): HtmlNode[] {
  return gatheredLists(nodes.flatMap(tidyNode));
}

function tidyNode(node: HtmlNode): HtmlNode[] {
  if (typeof node === 'string') return [node.replaceAll('\u00a0', ' ')];
  if (!isElement(node)) return [];
  const { name, attributes } = node;
  const style = styleOf(attributes.style);
  const weight = style.get('font-weight');
  if (style.get('mso-list') === 'ignore' || style.get('display') === 'none') return [];
  if (name === 'br' && attributes.class === 'Apple-interchange-newline') return [];
  const children = tidyClipboard(node.children);
  // Google Docs wraps everything in a bold that is none; Word has elements of its own.
  if ((name === 'b' && weight === 'normal') || name.includes(':')) return children;
  const item = wordItem(node);
  if (item) return [{ name: `word-${item}`, attributes: {}, children }];
  const { style: _style, lang: _lang, dir: _dir, class: _class, ...kept } = attributes;
  return [withMarks({ name: nameOf(node), attributes: kept, children }, weight, style.get('font-style'))];
}

/** Styles by name, both in lower case. */
function styleOf(text = ''): Map<string, string> {
  const pairs = text.split(';').map((one) => one.split(':', 2).map((part) => part.trim().toLowerCase()));
  return new Map(pairs.flatMap(([name, value]) => (name && value ? [[name, value] as const] : [])));
}

function nameOf({ name, attributes }: HtmlElement): string {
  const kind = attributes.class ?? '';
  if (name === 'p' && /^MsoTitle/.test(kind)) return 'h2';
  return name === 'p' && /^Mso(?:Intense)?Quote/.test(kind) ? 'blockquote' : name;
}

function withMarks(element: HtmlElement, weight: string | undefined, slant: string | undefined): HtmlElement {
  if (element.name !== 'span') return element;
  const wrap = (name: string, inside: HtmlElement) => ({ name, attributes: {}, children: [inside] });
  const slanted = slant === 'italic' ? wrap('em', element) : element;
  return weight && /^(?:bold|bolder|[6-9]00)$/.test(weight) ? wrap('strong', slanted) : slanted;
}

/** Which list a paragraph of Word belongs to, by the sign that Word put before it. */
function wordItem({ name, attributes, children }: HtmlElement): 'ul' | 'ol' | undefined {
  if (name !== 'p' || !/mso-list:(?!\s*ignore)/i.test(attributes.style ?? '')) return undefined;
  return /^[\s(]*[\p{N}\p{L}]+[.)-]/u.test(signIn(children)) ? 'ol' : 'ul';
}

function signIn(nodes: readonly HtmlNode[]): string {
  for (const node of nodes) {
    if (typeof node === 'string' || !isElement(node)) continue;
    const isSign = styleOf(node.attributes.style).get('mso-list') === 'ignore';
    const sign = isSign ? textIn(node.children) : signIn(node.children);
    if (sign) return sign;
  }
  return '';
}

function textIn(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : isElement(node) ? textIn(node.children) : '')).join('');
}

/** Word's items in a row as one list. */
function gatheredLists(nodes: readonly HtmlNode[]): HtmlNode[] {
  const gathered: HtmlNode[] = [];
  let list: HtmlElement | undefined;
  for (const node of nodes) {
    const kind = typeof node !== 'string' && isElement(node) ? /^word-([uo]l)$/.exec(node.name)?.[1] : undefined;
    if (kind) {
      if (list?.name !== kind) {
        list = { name: kind, attributes: {}, children: [] };
        gathered.push(list);
      }
      list.children.push({ name: 'li', attributes: {}, children: (node as HtmlElement).children });
    } else {
      // Line ends between Word's paragraphs are nothing.
      if (typeof node !== 'string' || node.trim() !== '') list = undefined;
      gathered.push(node);
    }
  }
  return gathered;
}
