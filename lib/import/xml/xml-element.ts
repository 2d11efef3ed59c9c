import { Parser } from 'htmlparser2';

/** An element of a record: its text (its own, without that of elements in it) and the elements in it. */
export type XmlElement = {
  /** As written, with its prefix: `wp:post_id`. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
  children: XmlElement[];
  /** What stands between its tags in the file, mark-up and all. */
  readonly source: string;
  /** Whether the file ended it, and not the end of something round it. */
  isClosed: boolean;
};

const deepest = 40;

/**
 * The first element of `xml`. Only XML's five own entities and character numbers are read as characters; others stay as they
 * are written, so that nothing can be made to swell. Mark-up that is not well-formed is read as far as it goes.
 */
export function parseXmlElement(xml: string): XmlElement | undefined {
  let first: XmlElement | undefined;
  const open: { element: XmlElement; from: number }[] = [];
  let tooDeep = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length >= deepest) {
          tooDeep += 1;
          return;
        }
        const element = { name, attributes, text: '', children: [], source: '', isClosed: false };
        open.at(-1)?.element.children.push(element);
        first ??= element;
        open.push({ element, from: parser.endIndex + 1 });
      },
      onclosetag(_name, isImplied) {
        if (tooDeep > 0) {
          tooDeep -= 1;
          return;
        }
        const ended = open.pop();
        if (!ended) return;
        const { element, from } = ended;
        element.isClosed = !isImplied;
        Object.assign(element, { source: xml.slice(from, isImplied ? parser.endIndex + 1 : parser.startIndex) });
      },
      ontext(text) {
        const last = open.at(-1);
        if (last) last.element.text += text;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return first;
}

/** The child with this name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** The text of the child with this name, without space at its ends; empty where there is none. */
export function textOf(element: XmlElement, name: string): string {
  return childOf(element, name)?.text.trim() ?? '';
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/**
 * The mark-up that an element holds as text. Where a CDATA section in it ended early (a `]]>` in a text that nobody took
 * care of), the rest looks like elements: the source tells what was meant.
 */
export function markupOf({ text, children, source }: XmlElement): string {
  if (children.length === 0) return text;
  return source.replace(/<!\[CDATA\[|\]\]>/g, '');
}
