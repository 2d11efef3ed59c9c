import type { RichText, Span } from '#root/lib/domain/block.ts';
import type { ImportBlock } from '../import-block.ts';
import type { HtmlReading } from './html-reading.ts';
import { type HtmlElement, isElement } from './html-tree.ts';

const listElements: ReadonlySet<string> = new Set(['ul', 'ol', 'menu', 'dir']);

/** A list; the items of lists within it stand as lines of the item they belong to. Pictures and the like follow it. */
export function listOf(list: HtmlElement, reading: HtmlReading): ImportBlock[] {
  const items: RichText[] = [];
  const aside: ImportBlock[] = [];
  for (const node of list.children) {
    const lines =
      isElement(node) && node.name === 'li' ? itemLines(node, reading, 0, aside) : looseLines(node, reading, aside);
    const text = joined(lines);
    if (text !== undefined) items.push(text);
  }
  return [...(items.length > 0 ? [{ type: 'list' as const, ordered: list.name === 'ol', items }] : []), ...aside];
}

/** Text and lists that stand in a list without an item round them, as pasted HTML often has it. */
function looseLines(node: HtmlElement['children'][number], reading: HtmlReading, aside: ImportBlock[]): RichText[] {
  if (isElement(node) && listElements.has(node.name)) return nestedLines(node, reading, 1, aside);
  const { text, aside: beside } = reading.text([node]);
  aside.push(...beside);
  return text === undefined ? [] : [text];
}

function itemLines(item: HtmlElement, reading: HtmlReading, depth: number, aside: ImportBlock[]): RichText[] {
  const nested = item.children.filter((node) => isElement(node) && listElements.has(node.name));
  const { text, aside: beside } = reading.text(item.children.filter((node) => !nested.includes(node)));
  aside.push(...beside);
  const mark = depth > 0 ? `${'  '.repeat(depth - 1)}– ` : '';
  const own = text === undefined ? [] : [mark ? prefixed(mark, text) : text];
  return [...own, ...nested.flatMap((list) => (isElement(list) ? nestedLines(list, reading, depth + 1, aside) : []))];
}

function nestedLines(list: HtmlElement, reading: HtmlReading, depth: number, aside: ImportBlock[]): RichText[] {
  return list.children.flatMap((node) => {
    if (isElement(node) && node.name === 'li') return itemLines(node, reading, depth, aside);
    return looseLines(node, reading, aside);
  });
}

function prefixed(mark: string, text: RichText): RichText {
  return typeof text === 'string' ? mark + text : [{ text: mark }, ...text];
}

function joined(lines: readonly RichText[]): RichText | undefined {
  const [only, ...more] = lines;
  if (only === undefined || more.length === 0) return only;
  if (lines.every((line) => typeof line === 'string')) return lines.join('\n');
  return lines.flatMap((line, index): Span[] => {
    const spans = typeof line === 'string' ? [{ text: line }] : line;
    return index > 0 ? [{ text: '\n' }, ...spans] : spans;
  });
}
