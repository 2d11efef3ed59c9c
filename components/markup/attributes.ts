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
/** Browsers skip control characters, tabs and ends of lines where they read an address (URL Standard, section 4.4). */
const isScript = (address: string) => /^javascript:/i.test(address.replace(/[\s\p{Cc}]/gu, ''));

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
  const name = attributeName(tag, prop);
  switch (typeof value) {
    case 'boolean':
      // An element of one's own has flags only.
      if (tag.includes('-') || flags.has(name)) return value ? ` ${name}=""` : '';
      if (/^(?:aria|data)-/.test(name)) return ` ${name}="${value}"`;
      break;
    case 'string':
      if (flags.has(name)) return value ? ` ${name}=""` : '';
      return addresses.has(name) && isScript(value) ? '' : ` ${name}="${escapeText(value)}"`;
    case 'number':
      return ` ${name}="${value}"`;
  }
  throw new Error(`<${tag} ${prop}> of a finished page can not be ${typeof value}`);
}

/** HTML's name for a prop of React's. */
function attributeName(tag: string, prop: string): string {
  const other = otherNames[prop];
  if (other) return other;
  if (!possible.test(prop) || impossible.test(prop)) throw new Error(`<${tag} ${prop}> is nothing for a finished page`);
  return prop.toLowerCase();
}
