/** A piece of a document: a text, an element, or several of them; nothing where something is left out. */
export type Markup = string | number | Element | readonly Markup[] | undefined | false;
type Attributes = Readonly<Record<string, string | number | undefined>>;
export type Element = { name: string; attributes: Attributes; children: readonly Markup[] };

export function element(name: string, attributes: Attributes = {}, ...children: Markup[]): Element {
  return { name, attributes, children };
}

/** What XML 1.0 does not allow, not even escaped (section 2.2, Char): most controls, lone halves of characters, U+FFFE. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const special = /[&<>"'\r]/g;
const inAttribute = /[&<>"'\r\n\t]/g;
const reference: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (character: string) => reference[character] ?? `&#${character.charCodeAt(0)};`;

/** HTML's elements that have no end tag; all others must have one. */
const voids: ReadonlySet<string> = new Set(['br', 'hr', 'img']);

/** An XML document: the declaration, what stands before its root (processing instructions), and the root. */
export function xmlDocument(root: Element, ...before: string[]): string {
  return ['<?xml version="1.0" encoding="UTF-8"?>', ...before, write(root, true), ''].join('\n');
}

/** Elements as HTML that XML parsers read as well. */
export function htmlText(markup: Markup): string {
  return write(markup, false);
}

/**
 * The only gate through which text gets into XML and into the HTML of feeds: everything is escaped here, and what XML forbids
 * is left out. Names of elements and attributes are the caller's own words.
 */
function write(markup: Markup, isXml: boolean): string {
  if (markup === undefined || markup === false) return '';
  if (typeof markup === 'string') return markup.replace(forbidden, '').replace(special, escaped);
  if (typeof markup === 'number') return String(markup);
  if ('name' in markup) return writeElement(markup, isXml);
  return markup.map((piece) => write(piece, isXml)).join('');
}

function writeElement({ name, attributes, children }: Element, isXml: boolean): string {
  let tag = `<${name}`;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    tag += ` ${attribute}="${String(value).replace(forbidden, '').replace(inAttribute, escaped)}"`;
  }
  const inner = write(children, isXml);
  if (inner === '' && (isXml || voids.has(name))) return `${tag}/>`;
  return `${tag}>${inner}</${name}>`;
}
