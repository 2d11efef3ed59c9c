import { escapeText } from './escape-text.ts';

export type Props = Readonly<Record<string, unknown>>;

/** What React calls otherwise than HTML and SVG do; all other names only differ by capitals, which HTML does not see. */
const otherNames: Readonly<Record<string, string>> = {
  className: 'class',
  htmlFor: 'for',
  httpEquiv: 'http-equiv',
  acceptCharset: 'accept-charset',
  defaultValue: 'value',
  defaultChecked: 'checked',
  viewBox: 'viewBox',
  strokeWidth: 'stroke-width',
  strokeLinecap: 'stroke-linecap',
  strokeLinejoin: 'stroke-linejoin',
  fillRule: 'fill-rule',
  clipRule: 'clip-rule',
};

/** Attributes that stand without a value or not at all. */
const flags = new Set(
  'async autofocus checked controls defer disabled formnovalidate hidden inert loop multiple muted nomodule novalidate open playsinline readonly required reversed selected'.split(
    ' ',
  ),
);

/** What React takes for itself, and what the writer of the element has its own place for. */
const notAttributes = new Set(['children', 'dangerouslySetInnerHTML', 'key', 'suppressHydrationWarning']);

/** Styles, handlers and references are nothing that a page without inline style and script could have. */
const impossible = /^(?:on|style$|ref$)/i;
const possible = /^[a-z][a-zA-Z0-9-]*$/;

const addresses = new Set(['href', 'src', 'action', 'formaction']);

/** What may stand before an address, and in it, unseen by browsers (URL Standard, section 4.4). */
const unseen = /[\s\p{Cc}]/gu;
/** Most addresses are told from a script by their first letter that is seen. */
const beginsAsScript = /^[\s\p{Cc}]*j/iu;
const isScript = (address: string) => beginsAsScript.test(address) && /^javascript:/i.test(address.replace(unseen, ''));

/** HTML's name for a prop of React's, and what may be its value. */
type Attribute = { name: string; kind: 'flag' | 'spoken' | 'address' | 'plain' };
/** Props are written by the house: there are as many as its code has. */
const attributes = new Map<string, Attribute>();

/**
 * The attributes of an element as they stand in its tag, each after a space. Addresses that would run a script are left out.
 * @throws Error for what can not stand in a finished page: handlers, inline styles, references, objects as values
 */
export function attributesText(tag: string, props: Props): string {
  let text = '';
  for (const name in props) {
    if (!notAttributes.has(name)) text += attributeText(tag, name, props[name]);
  }
  return text;
}

function attributeText(tag: string, prop: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  const { name, kind } = attributes.get(prop) ?? newAttribute(tag, prop);
  switch (typeof value) {
    case 'string':
      if (kind === 'flag') return value ? ` ${name}=""` : '';
      return kind === 'address' && isScript(value) ? '' : ` ${name}="${escapeText(value)}"`;
    case 'boolean':
      // An element of one's own has flags only.
      if (kind === 'flag' || tag.includes('-')) return value ? ` ${name}=""` : '';
      if (kind === 'spoken') return ` ${name}="${value}"`;
      break;
    case 'number':
      return ` ${name}="${value}"`;
  }
  throw new Error(`<${tag} ${prop}> of a finished page can not be ${typeof value}`);
}

function newAttribute(tag: string, prop: string): Attribute {
  const name = otherNames[prop] ?? prop.toLowerCase();
  if (!possible.test(prop) || impossible.test(prop)) throw new Error(`<${tag} ${prop}> is nothing for a finished page`);
  const attribute: Attribute = { name, kind: kindOf(name) };
  attributes.set(prop, attribute);
  return attribute;
}

function kindOf(name: string): Attribute['kind'] {
  if (flags.has(name)) return 'flag';
  if (addresses.has(name)) return 'address';
  return /^(?:aria|data)-/.test(name) ? 'spoken' : 'plain';
}
