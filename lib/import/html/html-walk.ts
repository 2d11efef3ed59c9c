import type { RichText } from '#root/lib/domain/block.ts';
import { plainText } from '#root/lib/text/plain.ts';
import { cleanLine } from '../clean-text.ts';
import type { ImportBlock } from '../import-block.ts';
import { blockReaders } from './block-readers.ts';
import { blockElements, emphasisElements, removedElements, strongElements } from './element-kinds.ts';
import { embedAtKnown, embedOf, isFrame } from './frames.ts';
import type { HtmlReading } from './html-reading.ts';
import { type HtmlElement, type HtmlNode, isElement } from './html-tree.ts';
import { noteElement } from './note-element.ts';
import { emojiOf, pictureOf } from './pictures.ts';
import { safeAddress } from './safe-address.ts';
import { createTextRun, type Marks } from './text-run.ts';

/** Elements that are blocks of their own even in the middle of a text. */
const readInText = /^(?:table$|naba-)/;

/**
 * A walk through HTML in the order of reading. In a walk for `blocks` a paragraph ends wherever a block element begins or
 * ends; in one for `text` that is a new line, and what is not text stands aside.
 */
export function createWalk(reading: HtmlReading, mode: 'blocks' | 'text') {
  const { context, lose } = reading;
  const blocks: ImportBlock[] = [];
  const run = createTextRun();

  function endParagraph(): void {
    const text = mode === 'blocks' ? run.take() : undefined;
    if (mode === 'text') run.breakLine();
    if (text !== undefined) blocks.push(addressAlone(text) ?? { type: 'paragraph', text });
  }

  function put(more: readonly ImportBlock[]): void {
    if (mode === 'blocks') endParagraph();
    blocks.push(...more);
  }

  function text(value: string, marks: Marks, pre: boolean): void {
    if (pre) run.add(value.replace(/\r\n?/g, '\n'), marks, true);
    else if (!context.lineEnds) run.add(value, marks);
    else {
      value.split(/\r\n?|\n/).forEach((line, index) => {
        if (index > 0) lineEnd();
        run.add(line, marks);
      });
    }
  }

  /** A second line's end in a row ends the paragraph. */
  function lineEnd(): void {
    if (mode === 'blocks' && run.atLineEnd) endParagraph();
    else run.breakLine();
  }

  function element(node: HtmlElement, marks: Marks, pre: boolean): void {
    const { name } = node;
    const emoji = name === 'img' ? emojiOf(node) : undefined;
    if (isFrame(node)) put(embedOf(node, reading));
    else if (removedElements.has(name)) lose(`<${name}>`);
    else if (name === 'br') lineEnd();
    else if (name === 'hr') endParagraph();
    else if (emoji !== undefined) run.add(emoji, marks);
    else if (name === noteElement) note(node);
    else if (name === 'img') put(pictureOf(node, reading));
    else {
      const reader = blockReaders.get(name);
      const read = mode === 'blocks' || readInText.test(name) ? reader?.(node, reading) : undefined;
      if (read) put(read);
      else inside(node, marks, pre, blockElements.has(name) || reader !== undefined);
    }
  }

  function note({ attributes: { text: words = '', href = '' } }: HtmlElement): void {
    const address = safeAddress(href, context.base);
    const text = cleanLine(words);
    if (text) run.note({ text, ...(address && { href: context.link?.(address) ?? address }) });
  }

  function inside(node: HtmlElement, marks: Marks, pre: boolean, isBlock: boolean): void {
    const { name, attributes, children } = node;
    if (isBlock) endParagraph();
    // Where pictures load late, this holds the same picture once more.
    if (name === 'noscript' && blocks.some(({ type }) => type === 'picture')) return;
    if (name === 'q') run.add('«', marks);
    nodes(children, marksOf(node, marks), pre || name === 'pre' || attributes.style?.includes('pre-wrap') === true);
    if (name === 'q') run.add('»', marks);
    if (isBlock) endParagraph();
  }

  function marksOf({ name, attributes }: HtmlElement, marks: Marks): Marks {
    const inner = { ...marks };
    if (strongElements.has(name)) inner.strong = true;
    if (emphasisElements.has(name)) inner.emphasis = true;
    const lang = attributes.lang?.trim();
    if (lang && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(lang) && lang.length <= 35 && !blockElements.has(name)) {
      inner.lang = lang;
    }
    if (name === 'a' && attributes.href !== undefined) {
      const address = safeAddress(attributes.href, context.base);
      if (address) inner.href = context.link?.(address) ?? address;
      else if (attributes.href.trim() && attributes.href.trim() !== '#') lose('link with an unsafe address');
    }
    return inner;
  }

  function nodes(list: readonly HtmlNode[], marks: Marks, pre = false): void {
    for (const node of list) {
      if (typeof node === 'string') text(node, marks, pre);
      else if (isElement(node)) element(node, marks, pre);
      else comment(node.comment);
    }
  }

  /** `<!-- wp:latest-posts {…} /-->` is a block that WordPress fills when it is shown: there is nothing of it here. */
  function comment(written: string): void {
    const dynamic = /^\s*wp:([a-z0-9/-]{1,100})\s(?:[\s\S]*\s)?\/\s*$/i.exec(written.slice(0, 4000))?.[1];
    if (dynamic && !/^(?:spacer|separator|nextpage|more)$/.test(dynamic)) lose(`block ${dynamic}`);
    else if (/^\s*(?:more|nextpage)\b/.test(written)) endParagraph();
  }

  return {
    nodes: (list: readonly HtmlNode[], marks: Marks) => nodes(list, marks),
    finish(): { text: RichText | undefined; blocks: ImportBlock[] } {
      if (mode === 'text') return { text: run.take(), blocks };
      endParagraph();
      return { text: undefined, blocks };
    },
  };
}

/** WordPress shows the video or post for an address that stands alone in a paragraph. */
function addressAlone(text: RichText): ImportBlock | undefined {
  const [word = '', ...more] = plainText(text).trim().split(/\s+/, 2);
  if (more.length > 0 || !/^https?:\/\/[^\s]+$/i.test(word)) return undefined;
  const address = safeAddress(word);
  return address ? embedAtKnown(address) : undefined;
}
