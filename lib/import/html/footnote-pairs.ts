import { findElements, type HtmlElement, type HtmlNode, isElement } from './html-tree.ts';
import { noteOf, replaced } from './note-element.ts';

/** What holds the words of one footnote. */
const holders: ReadonlySet<string> = new Set(['li', 'dd', 'p', 'div']);
/** What may stand closely round the sign of a footnote. */
const wrappers: ReadonlySet<string> = new Set(['sup', 'span', 'small']);

/**
 * The tree with its footnotes at their places. Word, Google Docs, wikis and this paper write them alike: a sign that leads to the
 * words, and within these a sign that leads back. Links that are not answered so stay as they are.
 */
export function withNotesInPlace(nodes: readonly HtmlNode[]): HtmlNode[] {
  const parents = parentsOf(nodes);
  const named = namedElements(parents);
  const places = new Map<HtmlElement, HtmlElement>();
  const taken = new Set<HtmlElement>();
  for (const sign of parents.keys()) {
    // The sign comes first, its words later: in these, the way back is no sign of its own.
    if (!isSign(sign) || chain(sign, parents).some((one) => taken.has(one))) continue;
    const words = wordsFor(sign, named, parents);
    if (!words) continue;
    places.set(outermost(sign, parents), noteOf(replaced(words.children, (one) => (isSign(one) ? null : undefined))));
    taken.add(words);
  }
  if (taken.size === 0) return [...nodes];
  return replaced(nodes, (element) => {
    if (taken.has(element) || isListOfNotes(element)) return null;
    return places.get(element);
  });
}

type Parents = ReadonlyMap<HtmlElement, HtmlElement | undefined>;

/** Every element with the one that it stands in. */
function parentsOf(
  nodes: readonly HtmlNode[],
  parent?: HtmlElement,
  into = new Map<HtmlElement, HtmlElement | undefined>(),
) {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    into.set(node, parent);
    parentsOf(node.children, node, into);
  }
  return into;
}

function namedElements(parents: Parents): ReadonlyMap<string, HtmlElement> {
  const named = new Map<string, HtmlElement>();
  for (const element of parents.keys()) {
    for (const name of namesOf(element)) if (!named.has(name)) named.set(name, element);
  }
  return named;
}

function namesOf({ attributes: { id, name } }: HtmlElement): string[] {
  return [id, name].filter((one) => one !== undefined && one !== '') as string[];
}

function isSign({ name, attributes }: HtmlElement): boolean {
  return name === 'a' && target(attributes.href) !== undefined;
}

/** The name within the page that an address leads to; word processors write whole addresses of a file before it. */
function target(href = ''): string | undefined {
  return /^[^#]*#(.+)$/.exec(href)?.[1];
}

/** What holds the words that this sign leads to, where a sign within them leads back to it. */
function wordsFor(
  sign: HtmlElement,
  named: ReadonlyMap<string, HtmlElement>,
  parents: Parents,
): HtmlElement | undefined {
  const aim = named.get(target(sign.attributes.href) ?? '');
  const words = aim && holderOf(aim, parents);
  if (!words || chain(sign, parents).includes(words)) return undefined;
  const own = chain(sign, parents).slice(0, 3).flatMap(namesOf);
  const back = findElements(
    words.children,
    ({ name, attributes }) => name === 'a' && own.includes(target(attributes.href) ?? ''),
  );
  return back.length > 0 ? words : undefined;
}

function holderOf(element: HtmlElement, parents: Parents): HtmlElement | undefined {
  const holder = chain(element, parents).find(({ name }) => holders.has(name));
  const above = holder && parents.get(holder);
  // Word keeps the paragraphs of one footnote together.
  return above && /mso-element:\s*footnote(?!-)/.test(above.attributes.style ?? '') ? above : holder;
}

/** The element itself and all it stands in, from within. */
function chain(element: HtmlElement, parents: Parents): HtmlElement[] {
  const found: HtmlElement[] = [];
  for (let at: HtmlElement | undefined = element; at; at = parents.get(at)) found.push(at);
  return found;
}

function outermost(sign: HtmlElement, parents: Parents): HtmlElement {
  let at = sign;
  for (let above = parents.get(at); above && wrappers.has(above.name) && isAlone(at, above); above = parents.get(at))
    at = above;
  return at;
}

function isAlone(element: HtmlElement, { children }: HtmlElement): boolean {
  return children.every((child) => child === element || (typeof child === 'string' && child.trim() === ''));
}

function isListOfNotes({ attributes: { role, style = '' } }: HtmlElement): boolean {
  return role === 'doc-endnotes' || /mso-element:\s*footnote-list/.test(style);
}
